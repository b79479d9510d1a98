package io.relance.web.demo;

import io.relance.embedded.CapturedMail;
import io.relance.embedded.EngineClock;
import io.relance.embedded.Server;
import io.relance.embedded.Servers;
import io.relance.refusal.Checks;
import io.relance.refusal.InvalidInput;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Profile;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ResponseStatusException;
import reactor.core.publisher.Mono;
import reactor.core.scheduler.Schedulers;

/** The demo's clock, which moves the engine's and the application's time together, and the mails that were sent; 404 where they are not embedded. */
@RestController
@RequestMapping("/api/demo")
@Profile(DemoApplication.PROFILE)
class DemoController {

    private static final Duration MOST = Duration.ofDays(3660);

    private final Servers servers;
    private final ObjectProvider<EngineClock> engineClock;
    private final Stillness stillness;

    DemoController(Servers servers, ObjectProvider<EngineClock> engineClock, Stillness stillness) {
        this.servers = servers;
        this.engineClock = engineClock;
        this.stillness = stillness;
    }

    @GetMapping("/clock")
    Now now() {
        return new Now(clock().now());
    }

    /** Moves time forward, such as {@code PT21H}. Waits for what is under way before the jump, and for what it sets going after it. */
    @PostMapping("/clock")
    Mono<Now> advance(@RequestBody Jump jump) {
        var clock = clock();
        var forward = jump.duration();
        return stillness
                .come()
                .then(Mono.fromRunnable(() -> clock.advance(forward)).subscribeOn(Schedulers.boundedElastic()))
                .then(stillness.come())
                .then(Mono.fromSupplier(this::now));
    }

    /** Newest first. */
    @GetMapping("/mails")
    Mono<List<CapturedMail>> mails() {
        if (!servers.has(Server.SMTP)) {
            throw absent("The mails went to the SMTP server that the configuration names.");
        }
        return Mono.fromCallable(() -> servers.mail().mails()).subscribeOn(Schedulers.boundedElastic());
    }

    private EngineClock clock() {
        return engineClock.getIfAvailable(() -> {
            throw absent("Only the time of the embedded Zeebe broker can be moved, and this broker is another one.");
        });
    }

    private static ResponseStatusException absent(String why) {
        return new ResponseStatusException(HttpStatus.NOT_FOUND, why);
    }

    record Now(Instant now) {}

    record Jump(@Nullable String advance) {

        Duration duration() {
            new Checks().requiredText("advance", advance, 40).orRefuse();
            try {
                var duration = Duration.parse(String.valueOf(advance));
                new Checks()
                        .that(!duration.isNegative(), "advance", "too-small", "PT0S")
                        .that(duration.compareTo(MOST) <= 0, "advance", "too-large", MOST)
                        .orRefuse();
                return duration;
            } catch (DateTimeException | ArithmeticException malformed) {
                throw InvalidInput.in("advance", "duration");
            }
        }
    }
}
