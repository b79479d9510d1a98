package io.relance.web.identity;

import io.relance.audit.Audit;
import io.relance.identity.Account;
import io.relance.identity.Accounts;
import io.relance.identity.User;
import io.relance.staff.NewPassword;
import io.relance.staff.OwnPassword;
import io.relance.web.security.SignIns;
import io.swagger.v3.oas.annotations.Operation;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.server.ServerWebExchange;
import reactor.core.publisher.Mono;

/** What people do with their own password and sessions. */
@RestController
@RequestMapping("/api/session")
class OwnSessionController {

    private final OwnPassword passwords;
    private final Accounts accounts;
    private final SignIns signIns;
    private final Audit audit;

    OwnSessionController(OwnPassword passwords, Accounts accounts, SignIns signIns, Audit audit) {
        this.passwords = passwords;
        this.accounts = accounts;
        this.signIns = signIns;
        this.audit = audit;
    }

    @PostMapping("/password")
    @Operation(
            summary = "Chooses another password; a newcomer also confirms a phone",
            description =
                    "All other sessions are over, this one goes on. The phone may be left away by whoever has settled in."
                            + " 400 names each field that is wrong; guesses at the current password make wait (429).")
    Mono<SignedIn> changePassword(@RequestBody NewPassword entry, Account account, ServerWebExchange exchange) {
        return passwords
                .change(account, entry, SignIns.address(exchange))
                .delayUntil(changed -> accounts.changed(changed.user().id()))
                .delayUntil(changed -> signIns.begin(changed, exchange))
                .map(SignedIn::of);
    }

    @DeleteMapping("/all")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Operation(summary = "Signs out everywhere, here too; tokens stay")
    Mono<Void> signOutEverywhere(User user, ServerWebExchange exchange) {
        return accounts.endSessions(user.id())
                .then(audit.record(user, "signed-out-everywhere", user.username(), Map.of()))
                .then(Mono.defer(() -> signIns.end(exchange)));
    }
}
