package io.relance.web.live;

import io.relance.identity.AccessTokens;
import io.relance.identity.Account;
import io.relance.identity.Accounts;
import io.relance.identity.SignIn;
import io.relance.identity.User;
import io.relance.refusal.TooOften;
import io.relance.stomp.Connecting;
import io.relance.stomp.StompRefused;
import io.relance.web.security.SignIns;
import io.relance.web.security.SignOuts;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpCookie;
import org.springframework.stereotype.Component;
import org.springframework.web.reactive.socket.HandshakeInfo;
import reactor.core.publisher.Mono;

/** Who connects: by login and passcode, by a token as passcode without login, or else by the session of the handshake. */
@Component
class Callers {

    /** As Spring calls the cookie with the session's id. */
    private static final String SESSION = "SESSION";

    private final Accounts accounts;
    private final SignIn signIn;
    private final AccessTokens tokens;
    private final SignOuts signOuts;

    Callers(Accounts accounts, SignIn signIn, AccessTokens tokens, SignOuts signOuts) {
        this.accounts = accounts;
        this.signIn = signIn;
        this.tokens = tokens;
        this.signOuts = signOuts;
    }

    /** Empty when that is nobody; {@link StompRefused} when somebody guesses too often. */
    Mono<Subscriber> of(Connecting connecting) {
        var passcode = connecting.passcode();
        return passcode == null || passcode.isEmpty()
                ? inSession(connecting.handshake())
                : proven(connecting, passcode).map(user -> new Subscriber(user, null));
    }

    private Mono<Subscriber> inSession(HandshakeInfo handshake) {
        var cookie = handshake.getCookies().getFirst(SESSION);
        return handshake
                .getPrincipal()
                .flatMap(principal ->
                        accounts.byUsername(principal.getName()).filter(account -> SignIns.counts(principal, account)))
                .map(account -> new Subscriber(account.user(), end(cookie, account)));
    }

    private Mono<Void> end(@Nullable HttpCookie session, Account account) {
        var over = accounts.over(account);
        return session == null ? over : Mono.firstWithSignal(over, signOuts.of(session.getValue()));
    }

    private Mono<User> proven(Connecting connecting, String passcode) {
        var login = connecting.login();
        return login == null || login.isEmpty()
                ? tokens.owner(passcode)
                : signIn.verify(login, passcode, address(connecting)).onErrorMap(TooOften.class, Callers::later);
    }

    private static String address(Connecting connecting) {
        return Optional.ofNullable(connecting.handshake().getRemoteAddress())
                .map(InetSocketAddress::getAddress)
                .map(InetAddress::getHostAddress)
                .orElse("");
    }

    private static StompRefused later(TooOften refusal) {
        return new StompRefused("Too many attempts to sign in; try again in %d s"
                .formatted(refusal.until().toSeconds() + 1));
    }
}
