package io.relance.customer;

import io.relance.database.Columns;
import io.relance.secret.SecretUnreadable;
import io.relance.secret.Secrets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How a contact is reached, as it stands in its row: sealed, or in plain text. */
record SealedContact(
        UUID id,
        @Nullable String phone,
        @Nullable String email,
        @Nullable String wechat) {

    private static final Logger log = LoggerFactory.getLogger(SealedContact.class);

    static SealedContact read(Columns row) {
        return new SealedContact(
                row.uuid("id"), row.optionalText("phone"), row.optionalText("email"), row.optionalText("wechat"));
    }

    /** What is up to date stays as it is, and so does what cannot be opened, until its key is back. */
    SealedContact sealed(Secrets secrets) {
        return new SealedContact(id, sealed("phone", secrets), sealed("email", secrets), sealed("wechat", secrets));
    }

    private @Nullable String sealed(String column, Secrets secrets) {
        var stored = column(column);
        if (stored == null || secrets.isUpToDate(stored)) {
            return stored;
        }
        var place = RecordSeals.contact(id, column);
        try {
            return secrets.seal(secrets.open(stored, place), place);
        } catch (SecretUnreadable lost) {
            log.error("{}; it is shown as stars until the key is back", lost.getMessage());
            return stored;
        }
    }

    private @Nullable String column(String column) {
        return switch (column) {
            case "phone" -> phone;
            case "email" -> email;
            default -> wechat;
        };
    }
}
