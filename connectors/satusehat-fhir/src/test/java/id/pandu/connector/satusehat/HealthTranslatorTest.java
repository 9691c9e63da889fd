package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Health;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer.NotFound;
import id.pandu.connector.AgencyAnswer.Partial;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import java.time.Instant;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class HealthTranslatorTest {

    private final HealthTranslator unit = new HealthTranslator(Native.CLOCK);

    @Test
    void asksWhoHasTheNik() {
        assertThat(unit.toRequest(query(Facet.HEALTH, new PersonKey.Nik(Native.NIK)))
                        .path())
                .isEqualTo("/Patient?identifier=https://fhir.kemkes.go.id/id/nik%7C3314105203909991");
    }

    static Stream<LookupQuery> others() {
        return Stream.of(
                query(Facet.COVERAGE, new PersonKey.Nik(Native.NIK)),
                query(Facet.HEALTH, new PersonKey.Nik("331410520390999")),
                query(Facet.HEALTH, new PersonKey.Nik("3314105203909991&name=x")),
                query(Facet.HEALTH, new PersonKey.AgencyKey("satusehat", Native.NIK)));
    }

    @ParameterizedTest
    @MethodSource("others")
    void refusesAnythingElse(LookupQuery query) {
        assertThatThrownBy(() -> unit.toRequest(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContainingAny("331410520390999", "satusehat");
    }

    @Test
    void answersPartialWithAllThatTheShellHolds() {
        Profile shell = Profile.builder()
                .health(new Health(Native.IHS, "Si** Co****", true))
                .build();

        assertThat(unit.toAnswer(Native.reply(GoldenFiles.FOUND))).isEqualTo(new Partial(shell, Native.NOW));
    }

    @Test
    void answersNotFoundWhenNobodyMatches() {
        assertThat(unit.toAnswer(Native.reply(GoldenFiles.NONE))).isEqualTo(new NotFound(Native.NOW));
    }

    @ParameterizedTest
    @CsvSource({"401, CREDENTIALS", "403, NOT_ENTITLED", "429, QUOTA"})
    void answersRefusedByStatusWhateverTheBody(int status, Reason reason) {
        Stream.of(GoldenFiles.UNAUTHORIZED, GoldenFiles.FORBIDDEN, GoldenFiles.THROTTLED, "Unauthorized", "<html>", "")
                .forEach(body -> assertThat(unit.toAnswer(Native.reply(status, "text/plain", body)))
                        .isEqualTo(new Refused(reason)));
    }

    @Test
    void passesOnWhyNothingWasSent() {
        assertThat(unit.toAnswer(new PatientReply.Withheld(Reason.QUOTA))).isEqualTo(new Refused(Reason.QUOTA));
    }

    @ParameterizedTest
    @CsvSource({
        "400, FAILED",
        "422, FAILED",
        "500, FAILED",
        "503, FAILED",
        "504, FAILED",
        "100, FAILED",
        "302, INVALID_RESPONSE",
        "404, INVALID_RESPONSE",
        "405, INVALID_RESPONSE",
        "410, INVALID_RESPONSE"
    })
    void tellsAFailureFromAnAddressThatIsWrong(int status, Kind kind) {
        assertFault(Native.reply(status, "text/plain", "Gateway Timeout " + Native.NIK), kind);
        assertFault(Native.reply(status, "application/json", GoldenFiles.FOUND), kind);
    }

    @ParameterizedTest
    @ValueSource(strings = {"text/html", "text/plain", "application/xml"})
    void believesNothingThatIsNotLabelledJson(String contentType) {
        assertFault(Native.reply(200, contentType, GoldenFiles.FOUND), Kind.INVALID_RESPONSE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"application/json", "application/fhir+json;charset=UTF-8", "Application/JSON"})
    void believesEveryLabelOfJson(String contentType) {
        assertThat(unit.toAnswer(Native.reply(200, contentType, GoldenFiles.FOUND)))
                .isInstanceOf(Partial.class);
    }

    @Test
    void believesAnAnswerWithoutALabel() {
        var unlabelled = new PatientReply.Answered(Native.REQUEST, Native.http(200, Map.of(), GoldenFiles.FOUND));

        assertThat(unit.toAnswer(unlabelled)).isInstanceOf(Partial.class);
    }

    private void assertFault(PatientReply reply, Kind kind) {
        assertThatThrownBy(() -> unit.toAnswer(reply))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContaining(Native.NIK)
                .hasNoCause();
    }

    private static LookupQuery query(Facet facet, PersonKey person) {
        return new LookupQuery(facet, person, Instant.MAX);
    }
}
