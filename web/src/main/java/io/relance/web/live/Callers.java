package io.relance.web.live;

import io.relance.identity.AccessTokens;
import io.relance.identity.SignIn;
import io.relance.identity.User;
import io.relance.identity.Users;
import io.relance.refusal.TooOften;
import io.relance.stomp.Connecting;
import io.relance.stomp.StompRefused;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Optional;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** Who connects: by login and passcode, by a token as passcode without login, or else by the session of the handshake. */
@Component
class Callers {

    private final Users users;
    private final SignIn signIn;
    private final AccessTokens tokens;

    Callers(Users users, SignIn signIn, AccessTokens tokens) {
        this.users = users;
        this.signIn = signIn;
        this.tokens = tokens;
    }

    /** Empty when that is nobody; {@link StompRefused} when somebody guesses too often. */
    Mono<User> of(Connecting connecting) {
        var login = connecting.login();
        var passcode = connecting.passcode();
        if (passcode == null || passcode.isEmpty()) {
            return connecting.handshake().getPrincipal().flatMap(principal -> users.byUsername(principal.getName()));
        }
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
