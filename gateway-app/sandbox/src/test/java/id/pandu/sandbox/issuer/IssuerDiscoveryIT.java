package id.pandu.sandbox.issuer;

import static id.pandu.sandbox.issuer.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Base64;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What resource servers and pages find out by themselves, and from where they may. */
class IssuerDiscoveryIT {

    private final Visitor unit = new Visitor();

    @Test
    void publishesNothingOfItsKeyButThePublicHalf() {
        JsonNode keys = json(unit.get("/oauth2/jwks")).get("keys");
        assertThat(keys).hasSize(1);
        assertThat(keys.get(0).fieldNames()).toIterable().containsExactlyInAnyOrder("kty", "e", "n", "kid");
        assertThat(Base64.getUrlDecoder().decode(keys.get(0).get("n").asText())).hasSize(2048 / 8);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/.well-known/openid-configuration", "/.well-known/oauth-authorization-server"})
    void tellsWhereEverythingIs(String path) {
        JsonNode discovery = json(unit.get(path));
        assertThat(discovery.get("issuer").asText()).isEqualTo(RunningIssuer.ADDRESS);
        assertThat(discovery.get("token_endpoint").asText()).isEqualTo(RunningIssuer.ADDRESS + "/oauth2/token");
        assertThat(discovery.get("authorization_endpoint").asText())
                .isEqualTo(RunningIssuer.ADDRESS + "/oauth2/authorize");
        assertThat(discovery.get("jwks_uri").asText()).isEqualTo(RunningIssuer.ADDRESS + "/oauth2/jwks");
    }

    @ParameterizedTest
    @ValueSource(strings = {"http://localhost:8080", "http://127.0.0.1:8080"})
    void letsPagesOfTheGatewayAskForTokens(String origin) {
        HttpResponse<String> preflight = unit.options(
                "/oauth2/token",
                "Origin",
                origin,
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "authorization,content-type,x-requested-with");
        assertThat(preflight.statusCode()).isEqualTo(200);
        assertThat(preflight.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue(origin);
        HttpResponse<String> discovery = unit.get("/.well-known/openid-configuration", "Origin", origin);
        assertThat(discovery.headers().firstValue("Access-Control-Allow-Origin"))
                .hasValue(origin);
    }

    @Test
    void doesNotLetOtherPagesAskForTokens() {
        HttpResponse<String> answer = unit.options(
                "/oauth2/token", "Origin", "http://localhost:9999", "Access-Control-Request-Method", "POST");
        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).isEmpty();
    }
}
