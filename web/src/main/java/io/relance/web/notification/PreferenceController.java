package io.relance.web.notification;

import io.relance.identity.User;
import io.relance.notification.PreferenceDesk;
import io.relance.notification.PreferencesEntry;
import io.swagger.v3.oas.annotations.Operation;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import reactor.core.publisher.Mono;

@RestController
@RequestMapping("/api/preferences")
class PreferenceController {

    private final PreferenceDesk desk;

    PreferenceController(PreferenceDesk desk) {
        this.desk = desk;
    }

    @GetMapping
    @Operation(
            summary = "How the caller wants to be told, with every kind of alert",
            description = "The kind other stands for all that models make up. Version 0: nothing has been chosen yet")
    Mono<PreferencesView> mine(User user) {
        return desk.of(user).map(PreferencesView::of);
    }

    @PutMapping
    @Operation(
            summary = "Replaces the caller's preferences",
            description =
                    "Kinds and channels that are not named are as they are made. What is critical cannot be muted in the application"
                            + " and by mail. 409 when the version has changed")
    Mono<PreferencesView> change(@RequestBody PreferencesEntry entry, User user) {
        return desk.change(entry, user).map(PreferencesView::of);
    }
}
