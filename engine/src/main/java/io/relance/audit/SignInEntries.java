package io.relance.audit;

import io.relance.identity.SignInWitness;
import java.util.Locale;
import java.util.Map;
import org.springframework.stereotype.Component;
import reactor.core.publisher.Mono;

/** A name and password that did not open anything are a line of the audit log, whichever door they were tried at. */
@Component
class SignInEntries implements SignInWitness {

    private static final int LONGEST = 100;

    private final Audit audit;

    SignInEntries(Audit audit) {
        this.audit = audit;
    }

    @Override
    public Mono<Void> refused(String username, String address) {
        var name = username.replace("\0", "");
        var typed = name.length() > LONGEST ? name.substring(0, LONGEST) : name;
        return audit.recordStranger(
                typed.toLowerCase(Locale.ROOT), "sign-in-failed", typed, Map.of("address", address));
    }
}
