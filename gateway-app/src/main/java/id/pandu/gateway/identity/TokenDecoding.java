package id.pandu.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Ticker;
import com.nimbusds.jose.JOSEObjectType;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.jwk.source.JWKSource;
import com.nimbusds.jose.jwk.source.JWKSourceBuilder;
import com.nimbusds.jose.proc.DefaultJOSEObjectTypeVerifier;
import com.nimbusds.jose.proc.JWSVerificationKeySelector;
import com.nimbusds.jose.proc.SecurityContext;
import com.nimbusds.jwt.proc.DefaultJWTProcessor;
import java.nio.ByteBuffer;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.security.oauth2.core.DelegatingOAuth2TokenValidator;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtClaimNames;
import org.springframework.security.oauth2.jwt.JwtClaimValidator;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtIssuerValidator;
import org.springframework.security.oauth2.jwt.JwtTimestampValidator;
import org.springframework.security.oauth2.jwt.NimbusJwtDecoder;

/**
 * Makes the decoder of access tokens: a signature that is allowed, by a key of the issuer, over a token of the issuer for this
 * gateway that has begun and has not ended (RFC 7519, RFC 8725, RFC 9068). Keys are cached, and outlive an issuer that is down
 * for a while; a token that cannot be checked then is neither good nor bad.
 */
final class TokenDecoding {

    private static final long KEYS_FOR_MS = 5 * 60 * 1000L;
    private static final long KEYS_IN_AN_OUTAGE_MS = 60 * 60 * 1000L;
    private static final long WAIT_FOR_KEYS_MS = 5000;

    private TokenDecoding() {}

    static JwtDecoder decoder(IdentityProperties properties) {
        Cache<ByteBuffer, Jwt> recent = RecentTokens.memory(Ticker.systemTicker());
        var processor = new DefaultJWTProcessor<SecurityContext>();
        processor.setJWSTypeVerifier(
                new DefaultJOSEObjectTypeVerifier<>(JOSEObjectType.JWT, new JOSEObjectType("at+jwt"), null));
        processor.setJWSKeySelector(
                new JWSVerificationKeySelector<>(algorithms(properties), keys(properties, recent::invalidateAll)));
        // The claims are the validators' matter, below.
        processor.setJWTClaimsSetVerifier((claims, context) -> {});
        var decoder = new NimbusJwtDecoder(processor);
        OAuth2TokenValidator<Jwt> rules = rules(properties);
        decoder.setJwtValidator(rules);
        return new RecentTokens(decoder, rules, recent);
    }

    private static Set<JWSAlgorithm> algorithms(IdentityProperties properties) {
        return properties.signatures().stream()
                .map(algorithm -> JWSAlgorithm.parse(algorithm.getName()))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static JWKSource<SecurityContext> keys(IdentityProperties properties, Runnable changed) {
        return JWKSourceBuilder.create(new IssuerKeys(properties.issuer(), properties.keys(), changed))
                .cache(KEYS_FOR_MS, WAIT_FOR_KEYS_MS)
                .refreshAheadCache(false)
                // IssuerKeys limits itself: this limit would call a token unknowable that is merely wrong.
                .rateLimited(false)
                .outageTolerant(KEYS_IN_AN_OUTAGE_MS)
                .build();
    }

    private static OAuth2TokenValidator<Jwt> rules(IdentityProperties properties) {
        return new DelegatingOAuth2TokenValidator<>(
                new JwtTimestampValidator(properties.clockSkew()),
                new JwtClaimValidator<Object>(JwtClaimNames.EXP, Objects::nonNull),
                new JwtIssuerValidator(properties.issuer()),
                new JwtClaimValidator<List<String>>(
                        JwtClaimNames.AUD, audience -> audience != null && audience.contains(properties.audience())));
    }
}
