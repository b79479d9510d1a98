package io.relance.web.live;

import io.relance.identity.User;
import io.relance.stomp.StompMessage;
import io.relance.stomp.StompRefused;
import java.security.Principal;
import org.jspecify.annotations.Nullable;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/** Who is connected, and until when: whoever came with a session hears nothing after its end. */
record Subscriber(User user, @Nullable Mono<Void> signOut) implements Principal {

    @Override
    public String getName() {
        return user.username();
    }

    Flux<StompMessage> whileSignedIn(Flux<StompMessage> messages) {
        return signOut == null
                ? messages
                : messages.takeUntilOther(signOut.then(Mono.error(() -> new StompRefused("Signed out"))));
    }
}
