package io.relance.task;

import io.relance.form.FormOptions;
import io.relance.identity.Users;
import java.util.List;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Whom a form may name: the active users. */
@Component
class UserOptions implements FormOptions {

    private final Users users;

    UserOptions(Users users) {
        this.users = users;
    }

    @Override
    public String key() {
        return "userOptions";
    }

    @Override
    public Mono<List<Option>> options() {
        return users.all()
                .map(user -> new Option(user.username(), user.displayName()))
                .collectList();
    }
}
