package id.pandu.connector.bpjsvclaim;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.Base64;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever comes with HTTP status 200 is an answer, or a fault INVALID_RESPONSE. */
class HostileAnswerTest {

    private static final String LEAST = GoldenFiles.ofConnector("least.native.json");

    private final PesertaTranslator unit = new PesertaTranslator(Native.PROPERTIES, Native.CLOCK);

    @Property
    void anyBody(@ForAll String body) {
        assertAnswersOrFaults(body);
    }

    @Property
    void anyBytesInPlaceOfTheEncryptedRecord(@ForAll byte[] bytes) {
        assertAnswersOrFaults(envelope(Base64.getEncoder().encodeToString(bytes)));
    }

    @Property
    void anyBytesRightlyEncrypted(@ForAll byte[] bytes) {
        assertAnswersOrFaults(envelope(Native.encrypt(bytes, Native.TIMESTAMP)));
    }

    @Property
    void anyTextRightlyCompressedAndEncrypted(@ForAll String text) {
        assertAnswersOrFaults(Native.found(text));
    }

    @Property
    void anyJsonInPlaceOfAField(@ForAll("json") String value, @ForAll("fields") String field) {
        assertAnswersOrFaults(Native.found("""
                {"peserta":{"nik":null,"noKartu":"0009990000017","statusPeserta":{"kode":"0"},"%s":%s}}""".formatted(field, value)));
    }

    @Property
    void aRecordWithOneByteChanged(@ForAll @IntRange(max = 10_000) int position, @ForAll byte value) {
        byte[] changed = LEAST.getBytes(UTF_8);
        changed[position % changed.length] = value;

        assertAnswersOrFaults(Native.found(new String(changed, UTF_8)));
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
                "[]",
                "{}",
                "[{}]",
                "{\"kode\":[]}",
                "{\"kode\":{}}",
                "{\"kdProvider\":7}",
                "\"2026-13-45\"",
                "\"\\u0000\"");
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                "nik",
                "noKartu",
                "nama",
                "sex",
                "tglLahir",
                "tglTMT",
                "tglTAT",
                "statusPeserta",
                "hakKelas",
                "jenisPeserta",
                "provUmum",
                "informasi",
                "umur",
                "cob",
                "mr",
                "pisa");
    }

    private void assertAnswersOrFaults(String body) {
        Outcomes.assertAnswersOrFaults(() -> unit.toAnswer(Native.reply(body)));
    }

    private static String envelope(String response) {
        return Native.envelope("\"200\"", "OK", "\"" + response + "\"");
    }
}
