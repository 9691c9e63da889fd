package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import id.pandu.api.model.Health;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which searchsets are believed; each case is the golden one with one thing changed. */
class PatientBundleTest {

    private static final String OUTCOME = """
            {"search":{"mode":"outcome"},"resource":{"resourceType":"OperationOutcome","issue":[{"severity":"%s"}]}}""";
    private static final String INCLUDED = """
            {"search":{"mode":"include"},"resource":{"resourceType":"%s","id":"P09990000002"}}""";

    static Stream<Arguments> untrusted() {
        return Stream.of(
                arguments("another type", found("searchset", "batch-response")),
                arguments("a type FHIR does not know", found("searchset", "found")),
                arguments("no type", found("\"type\": \"searchset\",", "")),
                arguments("two people", GoldenFiles.TWO),
                arguments("two people and a total of one", GoldenFiles.TWO.replace("\"total\": 2", "\"total\": 1")),
                arguments("one of two people", found("\"total\": 1", "\"total\": 2")),
                arguments("a person and a total of none", found("\"total\": 1", "\"total\": 0")),
                arguments("nobody and a total of one", none("\"total\": 0", "\"total\": 1")),
                arguments("no total", found("\"total\": 1,", "")),
                arguments("nobody and no total", none("\"total\": 0,", "")),
                arguments("a total beyond numbers", found("\"total\": 1", "\"total\": 99999999999")),
                arguments("a total below none", none("\"total\": 0", "\"total\": -1")),
                arguments("two totals", found("\"total\": 1", "\"total\": 2, \"total\": 1")),
                arguments("another resource", found("\"resourceType\": \"Patient\"", "\"resourceType\": \"Person\"")),
                arguments(
                        "an unknown resource", found("\"resourceType\": \"Patient\"", "\"resourceType\": \"Pasien\"")),
                arguments(
                        "no resource",
                        none("\"entry\": []", "\"entry\": [{}]").replace("\"total\": 0", "\"total\": 1")),
                arguments("a second person besides", beside(INCLUDED.formatted("Patient"))),
                arguments("another NIK", found("################", Native.OTHER_NIK)),
                arguments("another NIK, as a number", found("\"################\"", Native.OTHER_NIK)),
                arguments("another NIK, half masked", found("################", "3314##########94")),
                arguments("a mask too short", found("################", "###############")),
                arguments(
                        "no number and no address",
                        found("\"id\": \"P09990000001\",", "").replace("fullUrl", "url")),
                arguments("a number too short", found("P09990000001", "P0999000001")),
                arguments("a number of a practitioner", found("P09990000001", "N09990000001")),
                arguments("a number of digits", found("P09990000001", "109990000001")),
                arguments("an id of somebody else", found("\"id\": \"P09990000001\"", "\"id\": \"P09990000002\"")),
                arguments(
                        "a number of somebody else",
                        found("\"value\": \"P09990000001\"", "\"value\": \"P09990000002\"")),
                arguments("a bundle in a list", "[" + GoldenFiles.FOUND + "]"),
                arguments("two bundles", GoldenFiles.FOUND + GoldenFiles.FOUND),
                arguments("a bundle that breaks off", GoldenFiles.FOUND.substring(0, 700)),
                arguments("an outcome", GoldenFiles.UNAUTHORIZED),
                arguments("the golden patient by itself", GoldenFiles.READ),
                arguments("a patient", "{\"resourceType\":\"Patient\",\"id\":\"P09990000001\"}"),
                arguments(
                        "a bundle too deep",
                        found("\"total\": 1,", "\"total\": 1, \"x\": " + "[".repeat(40) + "]".repeat(40) + ",")));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("untrusted")
    void doesNotBelieve(String what, String json) {
        assertThat(json).as("the case differs from the golden ones").isNotIn(GoldenFiles.FOUND, GoldenFiles.NONE);
        assertThatThrownBy(() -> health(json))
                .as(what)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(Kind.INVALID_RESPONSE.name())
                .hasMessageNotContainingAny(Native.NIK, Native.OTHER_NIK)
                .hasNoCause();
    }

    static Stream<Arguments> trusted() {
        return Stream.of(
                arguments("as is", GoldenFiles.FOUND),
                arguments("the NIK asked for in the clear", found("################", Native.NIK)),
                arguments("a NIK without a value", found("\"value\": \"################\"", "\"period\": {}")),
                arguments("another system for the number", found("id/ihs-number", "id/patient-ihs-number")),
                arguments("no identifiers", found("\"identifier\"", "\"pengenal\"")),
                arguments("a mode", found("\"fullUrl\"", "\"search\": {\"mode\": \"match\"}, \"fullUrl\"")),
                arguments("a total in quotes", found("\"total\": 1", "\"total\": \"1\"")),
                arguments("a date that is none", found("2026-01-10T02:00:00+00:00", "kemarin")),
                arguments("unknown elements", found("\"total\": 1", "\"total\": 1, \"jumlah\": {\"a\": [1]}")),
                arguments("a warning besides", beside(OUTCOME.formatted("warning"))),
                arguments("an odd outcome besides", beside(OUTCOME.formatted("invalid"))),
                arguments("a relative besides", beside(INCLUDED.formatted("RelatedPerson"))));
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("trusted")
    void believes(String what, String json) {
        assertThat(health(json)).as(what).contains(new Health(Native.IHS, "Si** Co****", true));
    }

    @ParameterizedTest
    @ValueSource(strings = {"information", "warning"})
    void takesNobodyForNobodyWhenTheServerHasARemark(String severity) {
        assertThat(health(none("\"entry\": []", "\"entry\": [" + OUTCOME.formatted(severity) + "]")))
                .isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"error", "fatal", "invalid"})
    void doesNotTakeAFailedSearchForNobody(String severity) {
        assertThatThrownBy(() -> health(none("\"entry\": []", "\"entry\": [" + OUTCOME.formatted(severity) + "]")))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(Kind.FAILED.name());
    }

    @Test
    void tellsThatAnEntryIsNoLongerInUse() {
        assertThat(health(GoldenFiles.DECEASED)).hasValueSatisfying(shell -> {
            assertThat(shell.patientNumber()).startsWith("P0999");
            assertThat(shell.active()).isFalse();
        });
    }

    @Test
    void leavesOutWhatMakesNoSense() {
        assertThat(health(found("\"active\": true", "\"active\": \"ya\"").replace("Si** Co****", "  ")))
                .contains(new Health(Native.IHS, null, null));
    }

    @Test
    void leavesOutANameWithNoLetterHidden() {
        assertThat(health(found("Si** Co****", "SITI CONTOH"))).contains(new Health(Native.IHS, null, true));
    }

    @Test
    void prefersTheOfficialName() {
        String nicknamed = found("\"name\": [", "\"name\": [{\"use\": \"nickname\", \"text\": \"Ti**\"},");

        assertThat(health(nicknamed)).contains(new Health(Native.IHS, "Si** Co****", true));
    }

    private static Optional<Health> health(String json) {
        return new PatientBundle(FhirR4.bundle(json)).patient().map(patient -> patient.toHealth(Native.NIK));
    }

    private static String found(String golden, String changed) {
        return GoldenFiles.FOUND.replace(golden, changed);
    }

    private static String none(String golden, String changed) {
        return GoldenFiles.NONE.replace(golden, changed);
    }

    private static String beside(String entry) {
        return found("\"entry\": [", "\"entry\": [" + entry + ",");
    }
}
