package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExportFormatTest {

    private static final String GOOD =
            SampleLog.of(3, 3).text().lines().findFirst().orElseThrow();

    @Property(tries = 40)
    void readsWhatItWrote(@ForAll @IntRange(min = 1, max = 40) int size, @ForAll @IntRange(min = 1, max = 9) int every)
            throws IOException {
        SampleLog log = SampleLog.of(size, every);
        List<ExportLine> read = read(log.text());
        assertThat(read).hasSameSizeAs(log.lines);
        log.lines.clear();
        log.lines.addAll(read);
        assertThat(log.verify().findings()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "x",
                "{",
                "[]",
                "null",
                "{}{}",
                "{\"seq\":1}",
                "{\"checkpoint\":[]}",
                "{\"checkpoint\":{},\"seq\":1}",
                "{\"seq\":1,\"seq\":2}",
                "{\"checkpoint\":{\"log\":\"a\\nb\",\"seq\":1}}",
            })
    void takesABadLineAsAValueWithItsNumber(String bad) throws IOException {
        List<ExportLine> read = read(GOOD + "\n" + bad + "\n" + GOOD);
        assertThat(read).hasSize(3);
        assertThat(read.get(1))
                .isInstanceOfSatisfying(
                        ExportLine.Malformed.class,
                        line -> assertThat(line.line()).isEqualTo(2));
        assertThat(read.get(2)).isInstanceOf(ExportLine.OfEntry.class);
    }

    @Test
    void takesNoSecondFormOfAValue() throws IOException {
        malformed(GOOD.replace("\"seq\":1", "\"seq\":\"1\""));
        malformed(GOOD.replace("\"seq\":1", "\"seq\":1.0"));
        malformed(GOOD.replace("\"seq\":1", "\"seq\":0"));
        malformed(GOOD.replace("\"seq\":1", "\"seq\":9007199254740992"));
        malformed(GOOD.replace("\"seq\":1", "\"seq\":99999999999999999999"));
        malformed(GOOD.replace("\"seq\":1", "\"seq\":1,\"more\":true"));
        malformed(GOOD.replaceFirst("\"id\":\".", "\"id\":\"X"));
        malformed(GOOD.replaceFirst("\"chain\":\".", "\"chain\":\"F"));
        malformed(GOOD.replaceFirst("\"chain\":\".", "\"chain\":\""));
        malformed(GOOD.replace("\"entry\":\"", "\"entry\":\"\\ud800"));
        malformed(GOOD.replaceFirst("\"entry\":\".*\",\"chain\"", "\"entry\":{},\"chain\""));
    }

    @Test
    void boundsLinesAndDepth() throws IOException {
        String tooLong = "{\"seq\":1,\"id\":\"" + "x".repeat(3 << 20) + "\"}";
        String tooDeep = "{\"x\":" + "[".repeat(500_000);
        List<ExportLine> read = read(tooLong + "\n" + GOOD + "\r\n\n\r\n" + tooDeep);
        assertThat(read)
                .extracting(line -> line.getClass().getSimpleName())
                .containsExactly("Malformed", "OfEntry", "Malformed");
        assertThat(((ExportLine.Malformed) read.get(2)).line()).isEqualTo(5);
    }

    @Test
    void quotesNothingOfABadLine() throws IOException {
        for (String bad :
                new String[] {"{\"secret\":1}", "{\"seq\":\"secret\"}", "secret", "{\"checkpoint\":{\"secret\":1}}"}) {
            assertThat(((ExportLine.Malformed) read(bad).getFirst()).why()).doesNotContain("secret");
        }
    }

    @Test
    void bytesThatAreNoTextAreFoundChanged() throws IOException {
        SampleLog log = SampleLog.of(3, 3);
        log.change(2, entry -> {
            byte[] content = entry.content();
            content[9] = (byte) 0xff;
            return SampleLog.with(entry, 2, content, entry.chain());
        });
        List<ExportLine> read = read(log.text());
        log.lines.clear();
        log.lines.addAll(read);
        assertThat(log.verify().findings()).extracting(Finding::kind).containsExactly(Finding.Kind.CHANGED);
    }

    private static void malformed(String line) throws IOException {
        assertThat(line).isNotEqualTo(GOOD);
        assertThat(read(line)).as(line).singleElement().isInstanceOf(ExportLine.Malformed.class);
    }

    private static List<ExportLine> read(String text) throws IOException {
        List<ExportLine> lines = new ArrayList<>();
        ExportFormat.read(new ByteArrayInputStream(text.getBytes(UTF_8)), lines::add);
        return lines;
    }
}
