package io.relance.web.security;

import io.relance.identity.Account;
import java.security.Principal;
import java.util.List;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextImpl;
import org.springframework.security.web.server.context.ServerSecurityContextRepository;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ServerWebExchange;
import org.springframework.web.server.WebSession;
import reactor.core.publisher.Mono;

/**
 * Sessions begin and end here. A session holds the username and its generation only; who that is and may do, and which generation
 * counts, is read anew with each request.
 */
@Component
public class SignIns {

    private static final String THIS_REQUEST = "this request";

    private final ServerSecurityContextRepository sessions;
    private final SignOuts signOuts;

    SignIns(ServerSecurityContextRepository sessions, SignOuts signOuts) {
        this.sessions = sessions;
        this.signOuts = signOuts;
    }

    /** The session gets a new id, so that one that was planted before is worth nothing. */
    public Mono<Void> begin(Account account, ServerWebExchange exchange) {
        return exchange.getSession()
                .flatMap(WebSession::changeSessionId)
                .then(Mono.defer(() -> sessions.save(exchange, new SecurityContextImpl(of(account)))));
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

    /** For one request only, whose token or password was looked at just now. */
    static Authentication authentication(String username) {
        return with(username, THIS_REQUEST);
    }

    /** Whether this is no session, or one that counts. One that knows no generation is from before there were any. */
    public static boolean counts(Principal caller, Account account) {
        return caller instanceof Authentication authentication
                && (THIS_REQUEST.equals(authentication.getDetails())
                        || authentication.getDetails() instanceof Long generation
                                && generation == account.generation());
    }

    private static Authentication of(Account account) {
        return with(account.user().username(), account.generation());
    }

    private static Authentication with(String username, Object details) {
        var authentication = UsernamePasswordAuthenticationToken.authenticated(username, null, List.of());
        authentication.setDetails(details);
        return authentication;
    }
}
