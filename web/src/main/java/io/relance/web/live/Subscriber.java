package io.relance.web.live;

import io.relance.identity.User;
import io.relance.stomp.StompMessage;
import io.relance.stomp.StompRefused;
import java.security.Principal;
import reactor.core.publisher.Flux;
import reactor.core.publisher.Mono;

/**
 * Who is connected, and until when.
 *
 * @param signOut completes when what they came in with is over: nothing is heard after that
 */
record Subscriber(User user, Mono<Void> signOut) implements Principal {

    /** All that a connection hears shares one look at whether it is over. */
    static Subscriber until(Mono<Void> over, User user) {
        return new Subscriber(user, over.flux().publish().refCount(1).then());
    }

    @Override
    public String getName() {
        return user.username();
    }

    Flux<StompMessage> whileSignedIn(Flux<StompMessage> messages) {
        return messages.takeUntilOther(signOut.then(Mono.error(() -> new StompRefused("Signed out"))));
    }
}
