package id.pandu.sandbox.issuer;

import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * An organisation that calls the hub.
 *
 * @param id client id, which is the organisation's id too
 * @param secret what it proves itself with
 * @param regions codes such as {@code 33.14}, or {@code *} for all
 * @param scopes what it may do
 */
record Consumer(
        @DefaultValue("") String id,
        HashedSecret secret,
        @DefaultValue List<String> regions,
        @DefaultValue Set<String> scopes) {

    private static final String ID = "[a-z0-9]+(-[a-z0-9]+)*";
    private static final String REGION = "\\d\\d\\.\\d\\d|\\*";

    Consumer {
        if (!id.matches(ID)) {
            throw new IllegalArgumentException(
                    "a consumer's id is lower-case words joined by hyphens, not \"" + id + "\"");
        }
        Objects.requireNonNull(secret, () -> "consumer " + id + " has no secret");
        for (String region : regions) {
            if (!region.matches(REGION)) {
                throw new IllegalArgumentException("region \"" + region + "\" of " + id
                        + " is no code such as \"33.14\" (in quotes) and not \"*\"");
            }
        }
        if (regions.isEmpty() || scopes.isEmpty()) {
            throw new IllegalArgumentException("consumer " + id + " needs regions and scopes");
        }
    }
}
