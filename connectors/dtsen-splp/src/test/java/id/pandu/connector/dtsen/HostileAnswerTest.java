package id.pandu.connector.dtsen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever comes with HTTP status 200 is an answer, or a fault INVALID_RESPONSE. */
class HostileAnswerTest {

    private static final String FOUND = GoldenFiles.ofContract("by-nik.found.json");

    private final WelfareTranslator unit = new WelfareTranslator(Native.AGENCY, Native.CLOCK);

    @Property
    void anyBody(@ForAll String body) {
        assertAnswersOrFaults(body);
    }

    @Property
    void anyJsonInPlaceOfAField(@ForAll("json") String value, @ForAll("fields") String field) {
        assertAnswersOrFaults(Native.page(Native.row("\"" + field + "\":" + value)));
    }

    @Property
    void anyJsonInTheEnvelope(
            @ForAll("json") String total, @ForAll("json") String cursor, @ForAll("json") String data) {
        assertAnswersOrFaults(
                "{\"meta\":{\"totalItems\":" + total + ",\"nextCursor\":" + cursor + "},\"data\":" + data + "}");
    }

    @Property
    void anAnswerWithOneByteChanged(@ForAll @IntRange(max = 10_000) int position, @ForAll byte value) {
        byte[] changed = FOUND.getBytes(UTF_8);
        changed[position % changed.length] = value;

        assertAnswersOrFaults(new String(changed, UTF_8));
    }

    @Property
    void anAnswerCutShort(@ForAll @IntRange(max = 10_000) int length) {
        assertAnswersOrFaults(FOUND.substring(0, length % FOUND.length()));
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.of(
                "null",
                "true",
                "0",
                "1",
                "-1",
                "1e400",
                "0.5",
                "12345678901234567890",
                "\"\"",
                "\"-\"",
                "[]",
                "{}",
                "[{}]",
                "[[]]",
                "[{\"nomor_induk_kependudukan\":\"3314105203909991\",\"desil_nasional\":1}]",
                "\"2026-13-45\"",
                "\"+9999-01-0\"",
                "\"\\u0000\"",
                "\"\\ud800\"");
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                "id_individu",
                "nomor_induk_kependudukan",
                "nomor_kartu_keluarga",
                "nama",
                "jenis_kelamin",
                "tanggal_lahir",
                "status_hubungan_keluarga",
                "alamat",
                "kode_kabupaten_kota",
                "kode_kelurahan_desa",
                "desil_nasional",
                "pbi_nas",
                "bansos_sembako");
    }

    private void assertAnswersOrFaults(String body) {
        assertAnswersOrFaults(() -> unit.toAnswer(Native.told(Native.BY_NIK, body)));
        assertAnswersOrFaults(() -> unit.toResolution(Native.told(Native.BY_CARD, body)));
    }

    private static void assertAnswersOrFaults(Callable<?> reading) {
        try {
            assertThat(reading.call()).isNotNull();
        } catch (Exception thrown) {
            assertThat(thrown).isInstanceOf(AgencyFault.class).hasNoCause();
            assertThat(((AgencyFault) thrown).kind()).isEqualTo(Kind.INVALID_RESPONSE);
        }
    }
}
