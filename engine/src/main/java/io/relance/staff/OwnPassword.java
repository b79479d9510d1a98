package io.relance.staff;

import io.relance.audit.Audit;
import io.relance.identity.Account;
import io.relance.identity.SignIn;
import io.relance.refusal.Conflict;
import io.relance.refusal.InvalidInput;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.reactive.TransactionalOperator;
import reactor.core.publisher.Mono;

/** People choose their own password; a newcomer also confirms a phone, and has settled in then (U2). All other sessions end. */
@Component
public class OwnPassword {

    private final PasswordRows rows;
    private final SignIn gate;
    private final Initials passwords;
    private final Audit audit;
    private final TransactionalOperator transaction;

    OwnPassword(PasswordRows rows, SignIn gate, Initials passwords, Audit audit, TransactionalOperator transaction) {
        this.rows = rows;
        this.gate = gate;
        this.passwords = passwords;
        this.audit = audit;
        this.transaction = transaction;
    }

    /**
     * Guesses at the current password count like those at the door. Emits the account as it is then; {@link Conflict} when the sessions of the
     * account have ended meanwhile, as when somebody else has given it another password.
     */
    public Mono<Account> change(Account account, NewPassword entry, String address) {
        var user = account.user();
        return Mono.fromRunnable(() -> StaffRules.checkChosen(entry, user.username(), account.settled()))
                .then(Mono.defer(() -> gate.recognise(user.username(), String.valueOf(entry.current()), address)))
                .switchIfEmpty(Mono.error(() -> InvalidInput.in("current", "wrong-password")))
                .then(Mono.defer(() -> passwords.hash(String.valueOf(entry.password()))))
                .flatMap(hash -> store(account, hash, entry).as(transaction::transactional));
    }

    private Mono<Account> store(Account account, String hash, NewPassword entry) {
        var user = account.user();
        return rows.own(account, hash, StaffRows.blankAsNull(entry.phone()))
                .switchIfEmpty(Mono.error(() -> new Conflict("Sessions of " + user.username() + " have ended")))
                .map(generation -> new Account(user, true, generation))
                .delayUntil(changed -> audit.record(user, "password-changed", user.username(), Map.of()));
    }
}
