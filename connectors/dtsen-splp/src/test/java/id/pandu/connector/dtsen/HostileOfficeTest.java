package id.pandu.connector.dtsen;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.connector.AgencyFault;
import java.util.concurrent.Callable;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.IntRange;

/** Whatever the office says is a receipt or a work item, or a fault. */
class HostileOfficeTest {

    private static final String DONE = GoldenFiles.ofContract("usulan.done.json");

    private final HandOverTranslator handOvers = new HandOverTranslator(Native.CLOCK);
    private final WorkItemTranslator workItems = new WorkItemTranslator(Native.CLOCK);

    @Property
    void anyBodyWithAnyStatus(@ForAll @IntRange(min = 100, max = 599) int status, @ForAll String body) {
        assertTold(status, body);
    }

    @Property
    void anyJsonInPlaceOfAField(
            @ForAll("statuses") int status, @ForAll("json") String value, @ForAll("fields") String field) {
        ObjectNode answer = (ObjectNode) GoldenFiles.parsed(DONE);
        answer.set(field, GoldenFiles.parsed(value));

        assertTold(status, answer.toString());
    }

    @Property
    void anAnswerWithOneByteChanged(
            @ForAll("statuses") int status, @ForAll @IntRange(max = 10_000) int position, @ForAll byte value) {
        byte[] changed = DONE.getBytes(UTF_8);
        changed[position % changed.length] = value;

        assertTold(status, new String(changed, UTF_8));
    }

    @Property
    void anAnswerCutShort(@ForAll("statuses") int status, @ForAll @IntRange(max = 10_000) int length) {
        assertTold(status, DONE.substring(0, length % DONE.length()));
    }

    @Provide
    Arbitrary<Integer> statuses() {
        return Arbitraries.of(200, 201, 404, 409, 422, 500);
    }

    @Provide
    Arbitrary<String> json() {
        return Arbitraries.of("null", "true", "0", "-1", "\"\"", "[]", "{}", "[[]]", "\"\\u0000\"", "\"SUDAH_ADA\"");
    }

    @Provide
    Arbitrary<String> fields() {
        return Arbitraries.of(
                "kode",
                "code",
                "fault",
                "pesan",
                "nomor_usulan",
                "id_eksternal",
                "status",
                "alasan",
                "catatan",
                "hasil");
    }

    private void assertTold(int status, String body) {
        assertTold(() -> handOvers.toReceipt(Work.reply(status, body)));
        assertTold(() -> workItems.toWorkItem(Work.reply(status, body)));
    }

    private static void assertTold(Callable<?> reading) {
        try {
            assertThat(reading.call()).isNotNull();
        } catch (Exception thrown) {
            assertThat(thrown).isInstanceOf(AgencyFault.class).hasNoCause();
        }
    }
}
