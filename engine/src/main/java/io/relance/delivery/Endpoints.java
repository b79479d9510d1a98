package io.relance.delivery;

import io.relance.database.Columns;
import io.relance.delivery.DeliveryFailure.Temporary;
import io.relance.secret.SecretUnreadable;
import java.net.URI;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Opens the address that a delivery goes to. While its key is missing the delivery waits, as for an other side that is away. */
@Component
class Endpoints {

    private final AddressSeals seals;

    Endpoints(AddressSeals seals) {
        this.seals = seals;
    }

    Found find(Columns row) {
        var url = row.optionalText("url");
        if (url == null) {
            return new Found(null, null);
        }
        try {
            return new Found(open(row, url), null);
        } catch (SecretUnreadable lost) {
            return new Found(null, Temporary.causedBy(lost));
        }
    }

    private Endpoint open(Columns row, String url) {
        var owner = row.uuid("address_owner");
        var channel = row.text("channel");
        var secret = seals.secret(owner, channel).openOrNull(row.optionalText("secret"));
        return new Endpoint(URI.create(seals.url(owner, channel).open(url)), row.optionalText("flavour"), secret);
    }

    /** Neither of both where nothing is registered, as for mail. */
    record Found(@Nullable Endpoint endpoint, @Nullable Temporary fault) {

        boolean isNothing() {
            return endpoint == null && fault == null;
        }
    }
}
