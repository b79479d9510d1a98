package io.relance.correspondence;

import io.relance.database.Columns;
import io.relance.refusal.NotFound;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.r2dbc.core.DatabaseClient;
import org.springframework.stereotype.Repository;
import reactor.core.publisher.Mono;

/**
 * Who wants greetings, surveys and product news, by e-mail address: whoever has said no has said it for every contact and
 * customer that this address stands with.
 */
@Repository
public class Consents {

    private final DatabaseClient database;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    Consents(DatabaseClient database, Clock clock) {
        this.database = database;
        this.clock = clock;
    }

    /** With the token of this address, new or old. */
    Mono<Consent> of(String address) {
        return Mono.defer(() -> database.sql("""
                        insert into mail_consent (address, token) values (lower(:address), :token)
                        on conflict (address) do update set address = excluded.address
                        returning token, given_at is not null given, refused_at is not null refused""")
                .bind("address", address.strip())
                .bind("token", token())
                .map(Columns.as(row -> new Consent(
                        row.text("token"),
                        row.required("given", Boolean.class),
                        row.required("refused", Boolean.class))))
                .one());
    }

    /** Whether the reader has said no already. Emits {@link NotFound} for a token that nobody was given. */
    public Mono<Boolean> refused(String token) {
        return database.sql("select refused_at is not null refused from mail_consent where token = :token")
                .bind("token", token)
                .map(Columns.as(row -> row.required("refused", Boolean.class)))
                .one()
                .switchIfEmpty(Mono.error(() -> new NotFound("No reader with this token")));
    }

    /** The reader says no; saying so again changes nothing. Emits {@link NotFound} for a token that nobody was given. */
    public Mono<Void> refuse(String token, String how) {
        return refused(token)
                .filter(before -> !before)
                .flatMap(wanted -> database.sql("""
                                update mail_consent set refused_at = :now, given_at = null, changed_by = :how
                                where token = :token and refused_at is null""")
                        .bind("now", clock.instant())
                        .bind("how", how)
                        .bind("token", token)
                        .then());
    }

    /** What is known of an address; nothing, where nobody has said anything. */
    public Mono<Said> said(String address) {
        return database.sql("select * from mail_consent where address = lower(:address)")
                .bind("address", address.strip())
                .map(Columns.as(Consents::read))
                .one()
                .defaultIfEmpty(Said.NOTHING);
    }

    /** Somebody of ours notes what the reader said. */
    public Mono<Void> note(String address, boolean wanted, String username) {
        return of(address)
                .flatMap(known -> database.sql("""
                                update mail_consent set given_at = case when :wanted then :now::timestamptz end,
                                    refused_at = case when not :wanted then :now::timestamptz end, changed_by = :by
                                where token = :token""")
                        .bind("wanted", wanted)
                        .bind("now", clock.instant())
                        .bind("by", username)
                        .bind("token", known.token())
                        .then());
    }

    private String token() {
        var bytes = new byte[32];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    private static Said read(Columns row) {
        var given = row.optionalInstant("given_at");
        var refused = row.optionalInstant("refused_at");
        if (refused != null) {
            return new Said(false, refused, row.optionalText("changed_by"));
        }
        return given == null ? Said.NOTHING : new Said(true, given, row.optionalText("changed_by"));
    }

    /**
     * What the reader at an address said.
     *
     * @param wanted null where nothing was said
     * @param by link or one-click, if the reader did it; else who noted it
     */
    public record Said(
            @Nullable Boolean wanted,
            @Nullable Instant since,
            @Nullable String by) {

        static final Said NOTHING = new Said(null, null, null);
    }
}
