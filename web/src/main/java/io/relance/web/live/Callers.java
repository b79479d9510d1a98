package io.relance.web.live;

import io.relance.identity.AccessTokens;
import io.relance.identity.Account;
import io.relance.identity.Accounts;
import io.relance.identity.SignIn;
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

/**
 * Who connects: by login and passcode, by a token as passcode without login, or else by the session of the handshake. What they came in with
 * ends what they hear: a sign-out, another password, a token that is worth nothing any more.
 */
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
                : proven(connecting, passcode);
    }

    private Mono<Subscriber> inSession(HandshakeInfo handshake) {
        var cookie = handshake.getCookies().getFirst(SESSION);
        return handshake
                .getPrincipal()
                .flatMap(principal ->
                        accounts.byUsername(principal.getName()).filter(account -> SignIns.counts(principal, account)))
                .map(account -> Subscriber.until(end(cookie, account), account.user()));
    }

    private Mono<Void> end(@Nullable HttpCookie session, Account account) {
        var over = accounts.over(account);
        return session == null ? over : Mono.firstWithSignal(over, signOuts.of(session.getValue()));
    }

    private Mono<Subscriber> proven(Connecting connecting, String passcode) {
        var login = connecting.login();
        return login == null || login.isEmpty() ? byToken(passcode) : byPassword(login, passcode, connecting);
    }

    private Mono<Subscriber> byToken(String token) {
        return tokens.grant(token)
                .map(grant -> grant.account().user())
                .map(owner -> Subscriber.until(tokens.over(token, owner), owner));
    }

    /** A newcomer who has not settled in yet (U2) is nobody here. */
    private Mono<Subscriber> byPassword(String login, String password, Connecting connecting) {
        return signIn.recognise(login, password, address(connecting))
                .onErrorMap(TooOften.class, Callers::later)
                .filter(Account::settled)
                .map(account -> Subscriber.until(accounts.over(account), account.user()));
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
