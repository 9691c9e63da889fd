package id.pandu.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.gateway.identity.IdentityProperties.Claims;
import id.pandu.hub.api.Caller.Officer;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.server.resource.InvalidBearerTokenException;

class CallerClaimsTest {

    private static final Claims USUAL =
            new Claims("organisation", "regions", "officer_role", List.of("client_id", "azp"), "sub");

    private final CallerClaims unit = new CallerClaims(settings("petugas", USUAL));

    @ParameterizedTest
    @ValueSource(strings = {"client_id", "azp"})
    void knowsAClientsOwnTokenByItsSubject(String claim) {
        assertThat(officer(Map.of("sub", "loket", claim, "loket"))).isNull();
    }

    @ParameterizedTest
    @CsvSource({
        // A person, at an issuer that tells no role.
        "siti.petugas, docs, docs",
        "siti.petugas, docs, ",
        "siti.petugas, , docs",
        // Who the client is is not told, or not by one voice.
        "siti.petugas, , ",
        "loket, , ",
        "loket, docs, loket",
        // A service account of Keycloak, where the subject is a user of its own: configure where it tells the client.
        "f4a1f0c2-0b7e-4a2b-9a39-5f6f0a0c1d11, loket, loket"
    })
    void takesEveryOtherTokenForItsSubjects(String subject, @Nullable String client, @Nullable String azp) {
        var claims = new HashMap<String, Object>(Map.of("sub", subject));
        if (client != null) {
            claims.put("client_id", client);
        }
        if (azp != null) {
            claims.put("azp", azp);
        }

        assertThat(officer(claims)).isEqualTo(new Officer(subject, "petugas"));
    }

    @Test
    void takesATokenWithARoleForAPersonsWhateverItsSubject() {
        assertThat(officer(Map.of("sub", "loket", "client_id", "loket", "officer_role", "front-office")))
                .isEqualTo(new Officer("loket", "front-office"));
    }

    @Test
    void refusesATokenOfNobody() {
        assertThatThrownBy(() -> officer(Map.of("client_id", "loket"))).isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> officer(Map.of("sub", "siti petugas")))
                .isInstanceOf(InvalidBearerTokenException.class);
        assertThatThrownBy(() -> officer(Map.of("sub", "siti", "officer_role", List.of("a"))))
                .isInstanceOf(InvalidBearerTokenException.class);
    }

    @Test
    void knowsTheServiceAccountsOfKeycloakWhenToldHow() {
        var keycloak = new CallerClaims(settings(
                "petugas", new Claims("organisation", "regions", "officer_role", List.of("azp"), "client_id")));
        String user = "f4a1f0c2-0b7e-4a2b-9a39-5f6f0a0c1d11";

        assertThat(officer(keycloak, Map.of("sub", user, "azp", "loket", "client_id", "loket")))
                .isNull();
        assertThat(officer(keycloak, Map.of("sub", user, "azp", "loket"))).isEqualTo(new Officer(user, "petugas"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "front office", "a;role=b"})
    void takesNoDefaultThatIsNoRole(String role) {
        assertThatThrownBy(() -> new CallerClaims(settings(role, USUAL)))
                .isInstanceOf(InvalidIdentityException.class)
                .hasMessageContaining("pandu.identity.default-role");
    }

    private @Nullable Officer officer(Map<String, Object> claims) {
        return officer(unit, claims);
    }

    private static @Nullable Officer officer(CallerClaims unit, Map<String, Object> claims) {
        Jwt token = Jwt.withTokenValue("x")
                .header("alg", "RS256")
                .claim("organisation", "loket-sragen")
                .claims(all -> all.putAll(claims))
                .build();
        return unit.convert(token).caller().officer();
    }

    private static IdentityProperties settings(String role, Claims claims) {
        return new IdentityProperties(
                "https://issuer.example", null, "pandu", List.of("RS256"), Duration.ofSeconds(30), role, claims);
    }
}
