package io.relance.delivery;

import io.relance.secret.Place;
import io.relance.secret.Secrets;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Where the secrets of an address stand. The url is one as well: whoever knows it may write there. */
@Component
class AddressSeals {

    private final Secrets secrets;

    AddressSeals(Secrets secrets) {
        this.secrets = secrets;
    }

    boolean canSeal() {
        return secrets.canSeal();
    }

    Seal url(UUID userId, String channel) {
        return new Seal(secrets, new Place("person_address", "url", userId + "/" + channel));
    }

    Seal secret(UUID userId, String channel) {
        return new Seal(secrets, new Place("person_address", "secret", userId + "/" + channel));
    }

    record Seal(Secrets secrets, Place place) {

        String seal(String plain) {
            return secrets.seal(plain, place);
        }

        String open(String stored) {
            return secrets.open(stored, place);
        }

        @Nullable
        String sealOrNull(@Nullable String plain) {
            return plain == null ? null : seal(plain);
        }

        @Nullable
        String openOrNull(@Nullable String stored) {
            return stored == null ? null : open(stored);
        }

        boolean isUpToDate(@Nullable String stored) {
            return stored == null || secrets.isUpToDate(stored);
        }
    }
}
