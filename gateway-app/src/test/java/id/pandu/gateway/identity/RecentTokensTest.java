package id.pandu.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.github.benmanes.caffeine.cache.Cache;
import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.security.oauth2.core.OAuth2Error;
import org.springframework.security.oauth2.core.OAuth2TokenValidatorResult;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;

class RecentTokensTest {

    private final List<String> decoded = new ArrayList<>();
    private boolean ended;
    private long nanos;

    private final Cache<ByteBuffer, Jwt> memory = RecentTokens.memory(() -> nanos);
    private final RecentTokens unit = new RecentTokens(this::decode, token -> verdict(), memory);

    @Test
    void looksAtASignatureOnceInAWhile() {
        Jwt first = unit.decode("a");

        assertThat(unit.decode("a")).isSameAs(first);
        unit.decode("b");
        assertThat(decoded).containsExactly("a", "b");

        nanos += RecentTokens.REMEMBERED.toNanos();
        unit.decode("a");
        assertThat(decoded).containsExactly("a", "b", "a");
    }

    @Test
    void asksAtEachCallWhetherATokenHasEnded() {
        unit.decode("a");
        ended = true;

        assertThatThrownBy(() -> unit.decode("a")).isInstanceOf(BadJwtException.class);
    }

    @Test
    void remembersNoTokenThatWasRefused() {
        JwtDecoder refusing = token -> {
            decoded.add(token);
            throw new BadJwtException("forged");
        };
        var strict = new RecentTokens(refusing, token -> verdict(), memory);

        assertThatThrownBy(() -> strict.decode("a")).isInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> strict.decode("a")).isInstanceOf(BadJwtException.class);
        assertThat(decoded).hasSize(2);
    }

    private Jwt decode(String token) {
        decoded.add(token);
        if (ended) {
            throw new BadJwtException("ended");
        }
        return Jwt.withTokenValue(token)
                .header("alg", "RS256")
                .expiresAt(Instant.now().plusSeconds(60))
                .build();
    }

    private OAuth2TokenValidatorResult verdict() {
        return ended
                ? OAuth2TokenValidatorResult.failure(new OAuth2Error("invalid_token"))
                : OAuth2TokenValidatorResult.success();
    }
}
