package io.relance.web.security;

import io.relance.identity.User;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/** Sessions begin and end here. A session holds the username only; who that is and may do is read anew with each request. */
@Component
public class SignIns {

    private final ServerSecurityContextRepository sessions;
    private final SignOuts signOuts;

    SignIns(ServerSecurityContextRepository sessions, SignOuts signOuts) {
        this.sessions = sessions;
        this.signOuts = signOuts;
    }

    /** The session gets a new id, so that one that was planted before is worth nothing. */
    public Mono<Void> begin(User user, ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(WebSession::changeSessionId)
                .then(Mono.defer(
                        () -> sessions.save(exchange, new SecurityContextImpl(authentication(user.username())))));
    }

    public Mono<Void> end(ServerWebExchange exchange) {
        return exchange.getSession().flatMap(this::end);
    }

    private Mono<Void> end(WebSession session) {
        var id = session.getId();
        return session.invalidate().then(Mono.defer(() -> signOuts.tell(id)));
    }

    /** Where somebody signs in from, as far as the server knows. */
    public static String address(ServerWebExchange exchange) {
        var remote = exchange.getRequest().getRemoteAddress();
        return remote == null || remote.getAddress() == null
                ? ""
                : remote.getAddress().getHostAddress();
    }

    static Authentication authentication(String username) {
        return UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
    }
}
