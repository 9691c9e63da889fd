package id.pandu.town.dtsen;

import id.pandu.town.population.Regions;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Lets one key in, that of the API's own region: on the bus a key is good for one API. */
final class KeyGate {

    private static final String SCHEME = "Bearer ";

    private final String keyPrefix;
    private final String region;

    KeyGate(String keyPrefix, String region) {
        this.keyPrefix = keyPrefix;
        this.region = region;
    }

    /** The refusal of this key, or nothing when it may pass. */
    Optional<SplpFault> check(@Nullable String authorization) {
        if (authorization == null || authorization.isBlank()) {
            return Optional.of(SplpFault.MISSING_KEY);
        }
        if (authorization.equals(SCHEME + keyPrefix + region)) {
            return Optional.empty();
        }
        boolean ofAnother =
                Regions.all().stream().anyMatch(other -> authorization.equals(SCHEME + keyPrefix + other.code()));
        return Optional.of(ofAnother ? SplpFault.OTHER_REGION : SplpFault.INVALID_KEY);
    }
}
