package id.pandu.sandbox.issuer;

import static id.pandu.sandbox.issuer.Visitor.json;
import static id.pandu.sandbox.issuer.Visitor.location;
import static id.pandu.sandbox.issuer.Visitor.parameters;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.security.oauth2.jwt.Jwt;
import org.springframework.security.oauth2.jwt.JwtDecoders;

/** Officers at the documentation page: authorization code with PKCE, by the login form. */
class IssuerLoginIT {

    private static final String EVERYTHING =
            "openid lookup directory services:match consents access-trails audit worklist agreements:read agreements:write";

    private final DocsPage unit = new DocsPage();

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            siti.petugas | loket-sragen      | 33.14 | front-office | openid lookup directory services:match consents access-trails
            budi.petugas | loket-banjarmasin | 63.71 | front-office | openid lookup directory services:match consents access-trails
            ani.auditor  | auditor           | *     | auditor      | openid audit directory access-trails agreements:read
            oki.operator | operator          | *     | operator     | openid worklist directory agreements:read agreements:write
            """)
    void givesAnOfficerATokenOfTheOwnOrganisation(
            String officer, String organisation, String region, String role, String scopes) {
        JsonNode answer = json(unit.exchange(unit.codeFor(officer, EVERYTHING), DocsPage.PROOF));
        Jwt token = decode(answer.get("access_token").asText());
        assertThat(token.getSubject()).isEqualTo(officer);
        assertThat(token.getAudience()).containsExactly("docs", "pandu");
        assertThat(token.getClaims())
                .containsEntry("client_id", "docs")
                .containsEntry("organisation", organisation)
                .containsEntry("officer_role", role);
        assertThat(token.getClaimAsStringList("regions")).containsExactly(region);
        assertThat(token.getClaimAsString("scope").split(" ")).containsExactlyInAnyOrder(scopes.split(" "));
        assertThat(answer.get("scope").asText().split(" ")).containsExactlyInAnyOrder(scopes.split(" "));
    }

    @Test
    void givesAnOfficerNoMoreScopesThanWereAskedFor() {
        JsonNode answer = json(unit.exchange(unit.codeFor("siti.petugas", "lookup audit"), DocsPage.PROOF));
        assertThat(decode(answer.get("access_token").asText()).getClaimAsString("scope"))
                .isEqualTo("lookup");
        assertThat(answer.has("refresh_token")).isFalse();
        assertThat(answer.has("id_token")).isFalse();
    }

    @Test
    void identityTokenIsForThePageAndNotForTheHub() {
        JsonNode answer = json(unit.exchange(unit.codeFor("siti.petugas", "openid"), DocsPage.PROOF));
        Jwt identity = decode(answer.get("id_token").asText());
        assertThat(identity.getAudience()).containsExactly("docs");
        assertThat(identity.getSubject()).isEqualTo("siti.petugas");
    }

    @Test
    void sendsBackTheStateOfThePage() {
        assertThat(parameters(unit.visitAndLogIn("siti.petugas", DocsPage.authorization("lookup"))))
                .containsEntry("state", "a-state");
    }

    @Test
    void codeIsGoodOnceOnly() {
        String code = unit.codeFor("siti.petugas", "lookup");
        assertThat(unit.exchange(code, DocsPage.PROOF).statusCode()).isEqualTo(200);
        assertRefused(unit.exchange(code, DocsPage.PROOF), 400, "invalid_grant");
    }

    @Test
    void codeAloneIsNotEnough() {
        HttpResponse<String> answer = unit.exchange(unit.codeFor("siti.petugas", "lookup"), Map.of());
        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("access_token");
    }

    @Test
    void codeOfAnotherPageIsNotEnough() {
        assertRefused(
                unit.exchange(unit.codeFor("siti.petugas", "lookup"), Map.of("code_verifier", DocsPage.VERIFIER + "x")),
                400,
                "invalid_grant");
    }

    @ParameterizedTest
    @CsvSource({"code_challenge_method,plain", "code_challenge_method,", "code_challenge,"})
    void refusesToSendACodeWithoutAHashedChallenge(String parameter, @Nullable String value) {
        Map<String, String> query = DocsPage.authorization("lookup");
        query.remove(parameter);
        if (value != null) {
            query.put(parameter, value);
        }
        HttpResponse<String> answer = unit.visitAndLogIn("siti.petugas", query);
        assertThat(location(answer)).startsWith(DocsPage.REDIRECT + "?");
        assertThat(parameters(answer))
                .containsEntry("error", "invalid_request")
                .containsEntry("state", "a-state")
                .doesNotContainKey("code");
    }

    @Test
    void refusesAScopeThatNobodyHas() {
        assertThat(parameters(unit.visitAndLogIn("siti.petugas", DocsPage.authorization("lookup everything"))))
                .containsEntry("error", "invalid_scope")
                .doesNotContainKey("code");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "http://localhost:8080/elsewhere",
                "http://localhost:9999/docs/oauth2-redirect.html",
                "https://example.org/docs/oauth2-redirect.html"
            })
    void sendsNobodyToAnAddressThatIsNotRegistered(String address) {
        Map<String, String> query = DocsPage.authorization("lookup");
        query.put("redirect_uri", address);
        HttpResponse<String> answer =
                unit.visitor().get("/oauth2/authorize?" + Visitor.encode(query), "Accept", "text/html");
        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(answer.headers().firstValue("Location")).isEmpty();
        assertThat(answer.body()).contains("redirect_uri").doesNotContain(address);
    }

    @Test
    void wrongPasswordLeadsBackToTheForm() {
        assertThat(location(unit.visitor().logIn("siti.petugas", "wrong"))).endsWith("/login?error");
        assertThat(location(unit.visitor().logIn("nobody", "sandbox"))).endsWith("/login?error");
    }

    @Test
    void formOfAnotherPageIsRefused() {
        HttpResponse<String> answer =
                unit.visitor().post("/login", Map.of("username", "siti.petugas", "password", "sandbox"));
        assertThat(answer.statusCode()).isEqualTo(403);
    }

    private static Jwt decode(String token) {
        return JwtDecoders.fromIssuerLocation(RunningIssuer.ADDRESS).decode(token);
    }

    private static void assertRefused(HttpResponse<String> answer, int status, String error) {
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(json(answer).get("error").asText()).isEqualTo(error);
    }
}
