package id.pandu.connector.satusehat;

import static java.nio.charset.StandardCharsets.UTF_8;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever comes with HTTP status 200 is an answer, or a fault INVALID_RESPONSE. */
class HostileAnswerTest {

    private final HealthTranslator unit = new HealthTranslator(Native.CLOCK);

    @Property
    void anyBody(@ForAll String body) {
        assertAnswersOrFaults(body);
    }

    @Property
    void anyJsonInPlaceOfAnElementOfTheBundle(@ForAll("json") String value, @ForAll("bundle") String element) {
        assertAnswersOrFaults("{\"resourceType\":\"Bundle\",\"type\":\"searchset\",\"total\":0,\"x\":0}"
                .replace("\"x\":0", "\"" + element + "\":" + value));
    }

    @Property
    void anyJsonInPlaceOfAnElementOfTheEntry(@ForAll("json") String value, @ForAll("entry") String element) {
        assertAnswersOrFaults("""
                {"resourceType":"Bundle","type":"searchset","total":1,"entry":[{"%s":%s}]}""".formatted(element, value));
    }

    @Property
    void anyJsonInPlaceOfAnElementOfThePatient(@ForAll("json") String value, @ForAll("patient") String element) {
        assertAnswersOrFaults("""
                {"resourceType":"Bundle","type":"searchset","total":1,"entry":[{
                "fullUrl":"http://localhost/Patient/P09990000001","resource":{"resourceType":"Patient","%s":%s}}]}""".formatted(element, value));
    }

    @Property
    void theGoldenAnswerWithOneByteChanged(@ForAll @IntRange(max = 10_000) int position, @ForAll byte value) {
        byte[] changed = GoldenFiles.FOUND.getBytes(UTF_8);
        changed[position % changed.length] = value;

        assertAnswersOrFaults(new String(changed, UTF_8));
    }

    @Property
    void theGoldenAnswerCutShort(@ForAll @IntRange(max = 1000) int length) {
        assertAnswersOrFaults(GoldenFiles.FOUND.substring(0, length));
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.of(
                "null",
                "true",
                "0",
                "-1",
                "1e400",
                "0.5",
                "12345678901234567890",
                "\"\"",
                "\"-\"",
                "\"P09990000001\"",
                "[]",
                "{}",
                "[{}]",
                "[null]",
                "[[]]",
                "{\"mode\":7}",
                "{\"resourceType\":\"Patient\"}",
                "{\"resourceType\":\"Bundle\"}",
                "{\"resourceType\":7}",
                "[{\"system\":[],\"value\":{}}]",
                "[{\"extension\":[{\"url\":null,\"valueCode\":{}}]}]",
                "{\"reference\":\"#\"}",
                "\"\\u0000\"");
    }

    @Provide
    Arbitrary<String> bundle() {
        return Arbitraries.of("id", "meta", "link", "entry", "signature", "_type", "_total", "contained", "x");
    }

    @Provide
    Arbitrary<String> entry() {
        return Arbitraries.of("fullUrl", "resource", "search", "request", "response", "link", "extension", "_fullUrl");
    }

    @Provide
    Arbitrary<String> patient() {
        return Arbitraries.of(
                "id",
                "_id",
                "meta",
                "text",
                "contained",
                "extension",
                "modifierExtension",
                "identifier",
                "active",
                "name",
                "birthDate",
                "gender",
                "deceasedBoolean",
                "link",
                "photo");
    }

    private void assertAnswersOrFaults(String body) {
        Outcomes.assertAnswersOrFaults(() -> unit.toAnswer(Native.reply(body)));
    }
}
