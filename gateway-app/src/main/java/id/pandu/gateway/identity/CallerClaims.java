package id.pandu.gateway.identity;

import id.pandu.gateway.identity.IdentityProperties.Claims;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import java.time.Instant;
import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.core.convert.converter.Converter;
import org.springframework.security.core.authority.SimpleGrantedAuthority;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

/**
 * Reads from a checked token who calls. A token that does not say which organisation it is for, or says something unreadable,
 * is no token for this gateway. A token is a client's own only when it says so; every other one is a person's, who is the officer.
 */
final class CallerClaims implements Converter<Jwt, TokenCaller> {

    private static final Pattern ORGANISATION = Pattern.compile("[a-z0-9-]{1,100}");
    private static final Pattern REGION = Pattern.compile("\\d\\d\\.\\d\\d|\\*");
    private static final Pattern OFFICER = Pattern.compile("[\\x21-\\x7E]{1,200}");
    private static final int MOST_REGIONS = 1000;

    private final Claims names;
    private final String defaultRole;

    CallerClaims(IdentityProperties properties) {
        this.names = properties.claims();
        this.defaultRole = properties.role();
    }

    @Override
    public TokenCaller convert(Jwt token) {
        var caller = new Caller(organisation(token), regions(token), officer(token));
        List<SimpleGrantedAuthority> scopes = Stream.of("scope", "scp")
                .flatMap(claim -> words(token.getClaim(claim)))
                .map(SimpleGrantedAuthority::new)
                .toList();
        return new TokenCaller(caller, scopes, Objects.requireNonNullElse(token.getExpiresAt(), Instant.EPOCH));
    }

    private String organisation(Jwt token) {
        return text(token, names.organisation(), ORGANISATION);
    }

    private Set<String> regions(Jwt token) {
        Object claim = token.getClaim(names.regions());
        if (claim == null) {
            return Set.of();
        }
        if (claim instanceof Collection<?> regions
                && regions.size() <= MOST_REGIONS
                && regions.stream().allMatch(CallerClaims::isRegion)) {
            return regions.stream().map(String::valueOf).collect(Collectors.toUnmodifiableSet());
        }
        throw malformed();
    }

    private static boolean isRegion(@Nullable Object region) {
        return region instanceof String code && REGION.matcher(code).matches();
    }

    private @Nullable Officer officer(Jwt token) {
        boolean hasRole = token.getClaim(names.officerRole()) != null;
        if (!hasRole && isOfAClient(token)) {
            return null;
        }
        return new Officer(
                text(token, JwtClaimNames.SUB, OFFICER),
                hasRole ? text(token, names.officerRole(), OFFICER) : defaultRole);
    }

    /** The subject of a token that no person had a part in is the client (RFC 9068, section 2.2). */
    private boolean isOfAClient(Jwt token) {
        Object subject = token.getClaim(names.machine());
        return names.client().stream()
                .map(token::<Object>getClaim)
                .filter(Objects::nonNull)
                .findFirst()
                .filter(String.class::isInstance)
                .filter(client -> client.equals(subject))
                .isPresent();
    }

    private static String text(Jwt token, String claim, Pattern form) {
        if (token.getClaim(claim) instanceof String text && form.matcher(text).matches()) {
            return text;
        }
        throw malformed();
    }

    /** Scopes come in one text (RFC 8693, section 4.2) or as a list. */
    private static Stream<String> words(@Nullable Object claim) {
        Stream<?> parts = claim instanceof Collection<?> list ? list.stream() : Stream.ofNullable(claim);
        return parts.flatMap(part -> Stream.of(String.valueOf(part).split(" "))).filter(word -> !word.isBlank());
    }

    private static InvalidBearerTokenException malformed() {
        return new InvalidBearerTokenException("A claim that tells who calls is missing or malformed");
    }
}
