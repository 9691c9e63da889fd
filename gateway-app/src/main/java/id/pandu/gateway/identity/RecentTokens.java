package id.pandu.gateway.identity;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Ticker;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Duration;
import org.springframework.security.oauth2.core.OAuth2TokenValidator;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

/**
 * Remembers for a moment that a token was well signed, by the token's hash. Whether it has begun and not ended, who issued it and for whom is asked at each
 * call. When the issuer's keys change, all are forgotten.
 */
final class RecentTokens implements JwtDecoder {

    static final Duration REMEMBERED = Duration.ofSeconds(30);
    /** In characters of tokens; what is known of one takes a few times as much. */
    private static final long MOST = 4_000_000;

    private final JwtDecoder decoder;
    private final OAuth2TokenValidator<Jwt> rules;
    private final Cache<ByteBuffer, Jwt> recent;

    /**
     * @param decoder judges a token as a whole, its signature and by the rules
     * @param rules what can change from one call to the next
     * @param recent whoever learns that keys have changed empties it
     */
    RecentTokens(JwtDecoder decoder, OAuth2TokenValidator<Jwt> rules, Cache<ByteBuffer, Jwt> recent) {
        this.decoder = decoder;
        this.rules = rules;
        this.recent = recent;
    }

    static Cache<ByteBuffer, Jwt> memory(Ticker ticker) {
        return Caffeine.newBuilder()
                .maximumWeight(MOST)
                .weigher((ByteBuffer hash, Jwt token) -> token.getTokenValue().length())
                .expireAfterWrite(REMEMBERED)
                .ticker(ticker)
                .build();
    }

    @Override
    public Jwt decode(String token) {
        ByteBuffer hash = hash(token);
        Jwt known = recent.getIfPresent(hash);
        if (known != null && !rules.validate(known).hasErrors()) {
            return known;
        }
        Jwt good = decoder.decode(token);
        recent.put(hash, good);
        return good;
    }

    private static ByteBuffer hash(String token) {
        try {
            byte[] bytes = token.getBytes(StandardCharsets.UTF_8);
            return ByteBuffer.wrap(MessageDigest.getInstance("SHA-256").digest(bytes));
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("Every Java platform has SHA-256", impossible);
        }
    }
}
