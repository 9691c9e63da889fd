package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Holds the code to the worked example of the format's document, which another language made. */
class GoldenTest {

    private static final String LOG = "sample-log";

    @ParameterizedTest
    @ValueSource(ints = {1, 2, 3})
    void writesTheCanonicalBytes(int number) {
        var entry = Json.object(golden("entry-" + number + ".input.json").getBytes(UTF_8));
        assertThat(CanonicalJson.bytes(entry)).asString(UTF_8).isEqualTo(golden("entry-" + number + ".canonical.json"));
    }

    @Test
    void writesTheExportLineByLine() throws IOException {
        List<String> lines = new ArrayList<>();
        byte[] chain = Chain.genesis(LOG);
        for (SealedEntry entry : entries()) {
            byte[] content = golden("entry-" + entry.seq() + ".canonical.json").getBytes(UTF_8);
            chain = Chain.next(chain, entry.seq(), content);
            lines.add(ExportFormat.line(new SealedEntry(entry.seq(), entry.id(), content, chain)));
        }
        lines.add(ExportFormat.line(SampleLog.SIGNER.sign(3, chain, Instant.parse("2026-11-22T03:07:00.500Z"))));
        assertThat(lines).isEqualTo(golden("export.ndjson").lines().toList());
    }

    @Test
    void writesTheCheckpointLine() throws IOException {
        SealedEntry last = entries().getLast();
        Checkpoint checkpoint = SampleLog.SIGNER.sign(3, last.chain(), Instant.parse("2026-11-22T03:07:00.500999Z"));
        assertThat(checkpoint.toJsonLine() + "\n").isEqualTo(golden("checkpoints.ndjson"));
        assertThat(Checkpoint.parse(checkpoint.toJsonLine())).isEqualTo(checkpoint);
    }

    @Test
    void readsTheHistoryWithItsEndorsedKey() {
        KeyHistory keys = KeyHistory.parse(golden("keys.json").getBytes(UTF_8));
        assertThat(keys.refused()).isEmpty();
        assertThat(keys.keyAt("key-2", Instant.parse("2027-11-01T00:00:00Z"))).isPresent();
    }

    @Test
    void verifiesTheExport() throws IOException {
        var verification = new Verification(KeyHistory.parse(golden("keys.json").getBytes(UTF_8)));
        verification.checkpoint(Checkpoint.parse(golden("checkpoints.ndjson")));
        entries().forEach(verification::entry);
        Report report = verification.finish();
        assertThat(report.findings()).isEmpty();
        assertThat(report.signedUpTo()).isEqualTo(3);
    }

    private static List<SealedEntry> entries() throws IOException {
        List<SealedEntry> entries = new ArrayList<>();
        ExportFormat.read(new ByteArrayInputStream(golden("export.ndjson").getBytes(UTF_8)), line -> {
            if (line instanceof ExportLine.OfEntry read) {
                entries.add(read.entry());
            }
        });
        return entries;
    }

    private static String golden(String name) {
        return SampleLog.resource(name);
    }
}
