package io.relance.web.identity;

import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.web.page.Page;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/users")
class UserController {

    private final Users users;

    UserController(Users users) {
        this.users = users;
    }

    /** The active users, by username. */
    @GetMapping
    Mono<Page<Person>> list(User caller) {
        return users.all().map(Person::of).collectList().map(Page::whole);
    }
}
