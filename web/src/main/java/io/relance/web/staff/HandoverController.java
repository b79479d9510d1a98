package io.relance.web.staff;

import io.relance.handover.HandoverEntry;
import io.relance.handover.WorkHandover;
import io.relance.handover.WorkHandovers;
import io.relance.identity.User;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/users/{username}/handover")
class HandoverController {

    private final WorkHandovers handovers;

    HandoverController(WorkHandovers handovers) {
        this.handovers = handovers;
    }

    @PostMapping
    @ResponseStatus(HttpStatus.ACCEPTED)
    @Operation(
            summary = "Hands over everything that somebody owns: customers, what runs for them, and open tasks",
            description =
                    "By whoever leads them, a director or an administrator; also of somebody who has left. It goes on by itself, in"
                            + " batches, and survives a crash; GET shows how far it has come. 409 while one of this person is under way.")
    Mono<WorkHandover> begin(@PathVariable String username, @RequestBody HandoverEntry entry, User user) {
        return handovers.begin(username, entry, user);
    }

    @GetMapping
    @Operation(summary = "How far the latest handover of somebody has come; 404 without one")
    Mono<WorkHandover> latest(@PathVariable String username, User user) {
        return handovers.latest(username, user);
    }
}
