package id.pandu.gateway.identity;

import java.net.URI;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.security.oauth2.jose.jws.SignatureAlgorithm;

/**
 * Whose tokens are taken, and where they say what.
 *
 * @param issuerUri the issuer, exactly as its tokens name it
 * @param jwkSetUri where its keys are; found by discovery when absent
 * @param audience what a token for this gateway has among its audiences
 * @param algorithms signatures that are taken; asymmetric ones only
 * @param clockSkew how far the issuer's clock may be off
 * @param defaultRole what a person is whose token does not say it
 * @param claims names of the claims that tell who calls
 */
@ConfigurationProperties("pandu.identity")
public record IdentityProperties(
        @Nullable String issuerUri,
        @Nullable String jwkSetUri,
        @DefaultValue("pandu") String audience,
        @DefaultValue({"RS256", "ES256"}) List<String> algorithms,
        @DefaultValue("30s") Duration clockSkew,
        @DefaultValue("officer") String defaultRole,
        @DefaultValue Claims claims) {

    private static final Pattern ROLE = Pattern.compile("[A-Za-z0-9._-]{1,60}");

    /**
     * Names of claims.
     *
     * @param organisation the consumer
     * @param regions where it may act
     * @param officerRole what the token's owner is there; a token that has it is a person's
     * @param client the client that the token was given to; the first of them that a token has counts
     * @param machine where a client's own token, and no person's, has the same as there
     */
    public record Claims(
            @DefaultValue("organisation") String organisation,
            @DefaultValue("regions") String regions,
            @DefaultValue("officer_role") String officerRole,
            @DefaultValue({"client_id", "azp"}) List<String> client,
            @DefaultValue("sub") String machine) {}

    /** The role of people whose tokens have none. */
    String role() {
        if (!ROLE.matcher(defaultRole).matches()) {
            throw new InvalidIdentityException(
                    "default-role", "is not a role: letters, digits, dots, hyphens, 60 at most");
        }
        return defaultRole;
    }

    /** The issuer's address. */
    String issuer() {
        return address("issuer-uri", issuerUri == null ? "" : issuerUri);
    }

    /** The address of the issuer's keys, where it is set. */
    @Nullable
    String keys() {
        return jwkSetUri == null || jwkSetUri.isBlank() ? null : address("jwk-set-uri", jwkSetUri);
    }

    /** The signatures that are taken. A symmetric one would let everybody who can check a token make one. */
    Set<SignatureAlgorithm> signatures() {
        if (algorithms.isEmpty()) {
            throw new InvalidIdentityException("algorithms", "is empty");
        }
        return algorithms.stream().map(IdentityProperties::signature).collect(Collectors.toUnmodifiableSet());
    }

    private static SignatureAlgorithm signature(String name) {
        SignatureAlgorithm algorithm = SignatureAlgorithm.from(name);
        if (algorithm == null) {
            throw new InvalidIdentityException("algorithms", "may name asymmetric signatures only, RS256 for instance");
        }
        return algorithm;
    }

    private static String address(String setting, String value) {
        if (value.isBlank()) {
            throw new InvalidIdentityException(setting, "is missing");
        }
        try {
            URI address = URI.create(value);
            if (address.getHost() != null && Set.of("http", "https").contains(address.getScheme())) {
                return value;
            }
        } catch (IllegalArgumentException malformed) {
            throw new InvalidIdentityException(setting, "is not an address");
        }
        throw new InvalidIdentityException(setting, "is not an http or https address");
    }
}
