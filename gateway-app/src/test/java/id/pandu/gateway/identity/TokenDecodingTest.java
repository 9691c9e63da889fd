package id.pandu.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.nimbusds.jose.jwk.RSAKey;
import id.pandu.gateway.TestIssuer;
import id.pandu.gateway.identity.IdentityProperties.Claims;
import java.time.Duration;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.BadJwtException;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtException;

class TokenDecodingTest {

    private static final Claims CLAIMS =
            new Claims("organisation", "regions", "officer_role", List.of("client_id"), "sub");

    private final TestIssuer issuer = new TestIssuer();

    @AfterEach
    void stop() {
        issuer.close();
    }

    @Test
    void asksTheIssuerOnceForManyTokens() {
        JwtDecoder unit = TokenDecoding.decoder(settings(issuer.uri(), null));
        assertThat(issuer.questions()).isZero();

        for (int token = 0; token < 10; token++) {
            unit.decode(issuer.token());
        }

        assertThat(issuer.questions()).isEqualTo(1);
    }

    @Test
    void takesTheKeysFromWhereItIsTold() {
        JwtDecoder unit = TokenDecoding.decoder(settings(issuer.uri(), issuer.uri() + "/keys"));

        assertThat(unit.decode(issuer.token()).getSubject()).isEqualTo("uji-nasional");
    }

    @Test
    void followsAnIssuerThatReplacesItsKeys() {
        JwtDecoder unit = TokenDecoding.decoder(settings(issuer.uri(), null));
        String old = issuer.token();
        unit.decode(old);

        issuer.replaceKeys();

        await().atMost(Duration.ofSeconds(10))
                .ignoreException(BadJwtException.class)
                .untilAsserted(() -> assertThat(unit.decode(issuer.token())).isNotNull());
        assertThatThrownBy(() -> unit.decode(old)).isInstanceOf(BadJwtException.class);
    }

    @Test
    void isNotMadeToAskByKeyIdsThatAreMadeUp() {
        JwtDecoder unit = TokenDecoding.decoder(settings(issuer.uri(), null));

        RSAKey key = TestIssuer.newRsaKey();
        for (int token = 0; token < 20; token++) {
            RSAKey unknown = new RSAKey.Builder(key).keyID("made-up-" + token).build();
            String forged = TestIssuer.signed(issuer.claims().build(), unknown);
            assertThatThrownBy(() -> unit.decode(forged)).isInstanceOf(BadJwtException.class);
        }

        assertThat(issuer.questions()).isBetween(1, 2);
    }

    @Test
    void callsNoTokenBadWhileTheIssuerIsDown() {
        JwtDecoder unit = TokenDecoding.decoder(settings(issuer.uri(), null));
        String forged = TestIssuer.signed(issuer.claims().build(), TestIssuer.newRsaKey());
        issuer.close();

        assertThatThrownBy(() -> unit.decode(issuer.token()))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
        assertThatThrownBy(() -> unit.decode(forged)).isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void trustsNoIssuerThatCallsItselfOtherwise() {
        JwtDecoder unit = TokenDecoding.decoder(settings(issuer.uri() + "/", null));

        assertThatThrownBy(() -> unit.decode(issuer.token(claims -> claims.issuer(issuer.uri() + "/"))))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);
    }

    @Test
    void findsTheKeysThatTheIssuerHasMoved() {
        JwtDecoder unit = TokenDecoding.decoder(settings(issuer.uri(), null));
        unit.decode(issuer.token());

        issuer.moveKeys("/moved");
        issuer.replaceKeys();

        await().atMost(Duration.ofSeconds(20))
                .ignoreExceptionsInstanceOf(JwtException.class)
                .untilAsserted(() -> assertThat(unit.decode(issuer.token())).isNotNull());
    }

    @Test
    void asksAgainAnIssuerThatDidNotSayWhereItsKeysAre() {
        JwtDecoder unit = TokenDecoding.decoder(settings(issuer.uri(), null));
        issuer.hideKeys();
        assertThatThrownBy(() -> unit.decode(issuer.token()))
                .isInstanceOf(JwtException.class)
                .isNotInstanceOf(BadJwtException.class);

        issuer.moveKeys("/keys");

        await().atMost(Duration.ofSeconds(10))
                .ignoreExceptionsInstanceOf(JwtException.class)
                .untilAsserted(() -> assertThat(unit.decode(issuer.token())).isNotNull());
    }

    @ParameterizedTest
    @ValueSource(strings = {"HS256", "HS512", "none", "", "RS257"})
    void takesNoAlgorithmThatIsNotAsymmetric(String algorithm) {
        var settings = new IdentityProperties(
                issuer.uri(), null, "pandu", List.of("RS256", algorithm), Duration.ZERO, "officer", CLAIMS);

        assertThatThrownBy(() -> TokenDecoding.decoder(settings))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessageContaining("pandu.identity.algorithms");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "issuer", "ldap://issuer.example", "http://"})
    void takesNoIssuerThatIsNotAnAddress(String address) {
        assertThatThrownBy(() -> TokenDecoding.decoder(settings(address, null)))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessageContaining("pandu.identity.issuer-uri");
    }

    private static IdentityProperties settings(String issuer, @Nullable String keys) {
        return new IdentityProperties(
                issuer, keys, "pandu", List.of("RS256", "ES256"), Duration.ofSeconds(30), "officer", CLAIMS);
    }
}
