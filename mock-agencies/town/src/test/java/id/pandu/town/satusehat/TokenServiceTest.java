package id.pandu.town.satusehat;

import static id.pandu.town.satusehat.Goldens.body;
import static id.pandu.town.satusehat.Goldens.golden;
import static id.pandu.town.satusehat.Goldens.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import java.util.HashSet;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TokenServiceTest {

    private static final String GRANT = "grant_type=client_credentials";
    private static final String CREDENTIALS = "client_id=pandu&client_secret=sandbox";

    private final MovableClock clock = new MovableClock();
    private final TokenStore tokens = new TokenStore(Duration.ofSeconds(3599), clock);
    private final TokenService unit = new TokenService(
            new SatusehatSettings("pandu", "sandbox", "100090001", Duration.ofSeconds(3599), 0), tokens, clock);

    @Test
    void answersTheGoldenTokenButForTheTokenItself() {
        ExchangeAnswer answer = ask(GRANT, CREDENTIALS, null);
        JsonNode given = body(answer);
        String token = given.path("access_token").asText();
        ((ObjectNode) given).put("access_token", "contohToken");
        assertThat(given).isEqualTo(golden("token"));
        assertThat(answer.answer().contentType()).startsWith("application/json");
        assertThat(tokens.accepts(token)).isTrue();
    }

    @Test
    void everyPlainValueIsText() {
        assertThat(body(ask(GRANT, CREDENTIALS, null)).properties())
                .allMatch(
                        field -> field.getValue().isTextual() || field.getKey().equals("api_product_list_json"));
    }

    @Test
    void issuesAnotherTokenEachTime() {
        Set<String> seen = new HashSet<>();
        for (int i = 0; i < 100; i++) {
            seen.add(body(ask(GRANT, CREDENTIALS, null)).path("access_token").asText());
        }
        assertThat(seen).hasSize(100);
    }

    @ParameterizedTest
    @CsvSource({
        "grant_type=client_credentials, client_id=pandu&client_secret=x",
        "grant_type=client_credentials, client_id=x&client_secret=sandbox",
        "grant_type=client_credentials, client_id=pandu",
        "grant_type=client_credentials, ''",
        "grant_type=password, client_id=pandu&client_secret=sandbox",
        "'', client_id=pandu&client_secret=sandbox",
        "'', grant_type=client_credentials&client_id=pandu&client_secret=sandbox",
        "grant_type=client_credentials&client_id=pandu&client_secret=sandbox, ''",
        "grant_type=client_credentials, client_id=pandu&client_secret=%zz",
    })
    void refusesWhatIsNotTheOddCall(String query, String form) {
        ExchangeAnswer answer = ask(query, form, null);
        assertThat(status(answer)).isEqualTo(401);
        assertThat(body(answer)).isEqualTo(golden("unauthorized"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"GET", "PUT", "DELETE"})
    void refusesOtherVerbs(String verb) {
        ExchangeAnswer answer =
                unit.answer(new TokenRequest(verb, "/accesstoken", Fields.of(GRANT), Fields.of(CREDENTIALS), null));
        assertThat(status(answer)).isEqualTo(405);
        assertThat(answer.headers()).containsEntry("Allow", "POST");
    }

    @Test
    void knowsNoOtherPath() {
        assertThat(status(unit.answer(
                        new TokenRequest("POST", "/token", Fields.of(GRANT), Fields.of(CREDENTIALS), null))))
                .isEqualTo(404);
    }

    @Test
    void playsAPageInsteadOfAToken() {
        ExchangeAnswer answer = ask(GRANT, CREDENTIALS, FaultKind.TOKEN_HTML);
        assertThat(status(answer)).isEqualTo(200);
        assertThat(answer.answer().contentType()).startsWith("text/html");
        assertThat(answer.answer().body()).startsWith("<!DOCTYPE html>");
    }

    @Test
    void playsAnExpiredCredential() {
        assertThat(body(ask(GRANT, CREDENTIALS, FaultKind.CREDENTIAL_EXPIRED))).isEqualTo(golden("unauthorized"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"TOKEN_REVOKED", "QUOTA_EXHAUSTED", "NOT_ENTITLED", "GATEWAY_TEXT", "BUSINESS_ERROR"})
    void issuesTokensWhileOnlyTheFhirBaseIsSick(FaultKind fault) {
        assertThat(status(ask(GRANT, CREDENTIALS, fault))).isEqualTo(200);
    }

    @Test
    void tellsNothingOfTheCredentialsInText() {
        assertThat(new TokenRequest("POST", "/accesstoken", Fields.of(GRANT), Fields.of(CREDENTIALS), null))
                .asString()
                .doesNotContain("sandbox");
        assertThat(new SatusehatSettings("pandu", "geheim", "100090001", Duration.ofSeconds(1), 0))
                .asString()
                .doesNotContain("geheim");
    }

    private ExchangeAnswer ask(String query, String form, @Nullable FaultKind fault) {
        return unit.answer(new TokenRequest("POST", "/accesstoken", Fields.of(query), Fields.of(form), fault));
    }
}
