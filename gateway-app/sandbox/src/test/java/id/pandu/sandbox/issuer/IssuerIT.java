package id.pandu.sandbox.issuer;

import static id.pandu.sandbox.issuer.Visitor.json;
import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.HashMap;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoder;
import org.springframework.security.oauth2.jwt.JwtDecoders;

/** Consumers, which are programs: client credentials. */
class IssuerIT {

    private static final Map<String, String> CLIENT_CREDENTIALS = Map.of("grant_type", "client_credentials");

    private final Visitor unit = new Visitor();
    /** Finds the keys by discovery and checks signature, issuer and expiry, as any resource server does. */
    private final JwtDecoder decoder = JwtDecoders.fromIssuerLocation(RunningIssuer.ADDRESS);

    @Test
    void givesAConsumerATokenWithAllThatTheHubDecidesBy() {
        HttpResponse<String> answer = ask("loket-sragen", "sandbox", CLIENT_CREDENTIALS);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(json(answer).get("token_type").asText()).isEqualTo("Bearer");
        Jwt token = token(answer);
        assertThat(token.getIssuer()).hasToString(RunningIssuer.ADDRESS);
        assertThat(token.getSubject()).isEqualTo("loket-sragen");
        assertThat(token.getAudience()).containsExactly("loket-sragen", "pandu");
        assertThat(token.getClaims())
                .containsEntry("client_id", "loket-sragen")
                .containsEntry("organisation", "loket-sragen")
                .doesNotContainKey("officer_role");
        assertThat(token.getClaimAsStringList("regions")).containsExactly("33.14");
        assertThat(token.getHeaders()).containsEntry("alg", "RS256").containsKey("kid");
    }

    @Test
    void tokensAreGoodForAnHour() {
        Jwt token = token(ask("auditor", "sandbox", CLIENT_CREDENTIALS));
        assertThat(Duration.between(token.getIssuedAt(), token.getExpiresAt())).isEqualTo(Duration.ofHours(1));
        assertThat(token.getIssuedAt()).isBetween(Instant.now().minusSeconds(60), Instant.now());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            loket-sragen      | 33.14 | access-trails consents directory events lookup referrals:read referrals:write services:match subscriptions
            loket-banjarmasin | 63.71 | access-trails consents directory events lookup referrals:read referrals:write services:match subscriptions
            puskesos-bantaeng | 73.03 | consents directory events lookup referrals:read referrals:write services:match subscriptions
            auditor           | *     | access-trails agreements:read audit directory
            operator          | *     | agreements:read agreements:write directory invalidations metrics worklist
            agency-dukcapil   | *     | directory events invalidations subscriptions tasks
            """)
    void whoAsksForNoScopeGetsAllItHas(String consumer, String region, String scopes) {
        HttpResponse<String> answer = ask(consumer, "sandbox", CLIENT_CREDENTIALS);
        Jwt token = token(answer);
        assertThat(token.getClaimAsString("scope").split(" ")).containsExactlyInAnyOrder(scopes.split(" "));
        assertThat(json(answer).get("scope").asText().split(" ")).containsExactlyInAnyOrder(scopes.split(" "));
        assertThat(token.getClaimAsStringList("regions")).containsExactly(region);
    }

    @Test
    void whoAsksForOneScopeGetsThatOne() {
        Jwt token =
                token(ask("loket-sragen", "sandbox", Map.of("grant_type", "client_credentials", "scope", "directory")));
        assertThat(token.getClaimAsString("scope")).isEqualTo("directory");
    }

    @Test
    void takesTheSecretInTheBodyToo() {
        Map<String, String> form = new HashMap<>(CLIENT_CREDENTIALS);
        form.put("client_id", "puskesos-bantaeng");
        form.put("client_secret", "sandbox");
        Jwt token = token(unit.post("/oauth2/token", form));
        assertThat(token.getClaimAsString("organisation")).isEqualTo("puskesos-bantaeng");
    }

    @ParameterizedTest
    @CsvSource({"loket-sragen,wrong", "nobody,sandbox", "docs,sandbox"})
    void refusesWhoCannotProveToBeAConsumer(String client, String secret) {
        HttpResponse<String> answer = ask(client, secret, CLIENT_CREDENTIALS);
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(json(answer).get("error").asText()).isEqualTo("invalid_client");
    }

    @ParameterizedTest
    @ValueSource(strings = {"audit", "everything", "lookup audit"})
    void refusesAScopeThatTheConsumerDoesNotHave(String scope) {
        HttpResponse<String> answer =
                ask("loket-sragen", "sandbox", Map.of("grant_type", "client_credentials", "scope", scope));
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(json(answer).get("error").asText()).isEqualTo("invalid_scope");
    }

    private HttpResponse<String> ask(String client, String secret, Map<String, String> form) {
        String basic = Base64.getEncoder().encodeToString((client + ":" + secret).getBytes(StandardCharsets.UTF_8));
        return unit.post("/oauth2/token", form, "Authorization", "Basic " + basic);
    }

    private Jwt token(HttpResponse<String> answer) {
        return decoder.decode(json(answer).get("access_token").asText());
    }
}
