package id.pandu.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pandu.api.model.AuditFinding;
import id.pandu.api.model.AuditVerification;
import id.pandu.audit.Checkpoint;
import id.pandu.gateway.HubDatabase;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** Two gateways, of which one seals and the other follows. */
@ExtendWith(OutputCaptureExtension.class)
class FollowingIT {

    private static final String CUT = """
            DELETE FROM audit_subject WHERE entry_id IN (SELECT entry_id FROM audit_seal WHERE seq > 4);
            DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE seq > 4);
            DELETE FROM audit_seal WHERE seq > 4; DELETE FROM audit_checkpoint WHERE seq > 4
            """;

    private final TestLog log = new TestLog();
    private final Path path = log.secrets.freshCheckpointFile();
    private final CheckpointFile file = CheckpointFile.open(path.toString());
    private final NewestCheckpoint receipts = new NewestCheckpoint();
    private final Sealer unit = log.sealer(file, receipts);

    @AfterEach
    void close() {
        unit.close();
        log.close();
    }

    @Test
    void keepsWhatTheOtherPublishesInItsOwnFile() throws Exception {
        recordFollowed(6);

        assertThat(Files.readAllLines(path)).isEqualTo(Files.readAllLines(log.secrets.checkpointFile()));
        assertThat(receipts.newest()).isPresent().isEqualTo(log.newest.newest());
    }

    @Test
    void catchesUpAfterItWasAway() throws Exception {
        recordFollowed(2);
        log.recordSealed(5);

        try (Sealer again = log.sealer(CheckpointFile.open(path.toString()), receipts)) {
            again.run();
            again.run();
        }

        assertThat(kept()).extracting(Checkpoint::seq).containsExactly(1L, 2L, 3L, 4L, 5L, 6L, 7L);
        assertThat(verify().findings()).isEmpty();
    }

    @Test
    void keepsNothingThatNoKeySigned() throws Exception {
        recordFollowed(2);
        log.database.execute(
                HubDatabase.APPLICATION,
                "INSERT INTO audit_checkpoint SELECT 900 + i, at, log, chain, key_id, signature"
                        + " FROM audit_checkpoint, generate_series(1, 600) i WHERE seq = 2;"
                        + " INSERT INTO audit_checkpoint VALUES (2000, now(), 'x', 'x', 'x', 'x')");

        recordFollowed(2);

        assertThat(kept()).extracting(Checkpoint::seq).containsExactly(1L, 2L, 3L, 4L);
    }

    @Test
    void namesACutThatTheDatabaseShowsNothingOf() throws Exception {
        recordFollowed(6);

        log.database.execute(HubDatabase.OWNER, CUT);

        assertThat(verify().intact()).isFalse();
        assertThat(verify().findings())
                .extracting(AuditFinding::kind, AuditFinding::seq)
                .contains(tuple("tail-cut", 5L));
    }

    @Test
    void sealsNothingOverACut(CapturedOutput output) throws Exception {
        recordFollowed(6);
        log.stopSealing();
        log.database.execute(HubDatabase.OWNER, CUT);
        log.record(Entries.answered(Entries.person(9)));

        for (int turn = 0; turn < 20; turn++) {
            unit.run();
        }

        assertThat(unit.leads()).isFalse();
        assertThat(log.database.number("SELECT max(seq) FROM audit_seal")).isEqualTo(4);
        assertThat(output)
                .containsOnlyOnce("The audit log ends at entry 4, but a checkpoint signed 6: its tail was cut off");
        assertThat(verify().findings()).extracting(AuditFinding::kind).contains("tail-cut");
        assertThat(verify().unsealed()).isOne();
    }

    @Test
    void sealsNothingOverACutThatTheTableOfCheckpointsShows() throws Exception {
        log.recordSealed(6);
        log.stopSealing();
        log.database.execute(HubDatabase.OWNER, CUT.substring(0, CUT.lastIndexOf(';')));

        unit.run();

        assertThat(unit.leads()).isFalse();
    }

    @Test
    void takesOverWhereNothingIsMissing() throws Exception {
        recordFollowed(3);
        log.stopSealing();
        log.record(Entries.answered(Entries.person(9)));

        unit.run();

        assertThat(unit.leads()).isTrue();
        assertThat(kept()).extracting(Checkpoint::seq).containsExactly(1L, 2L, 3L, 4L);
        assertThat(verify().intact()).isTrue();
    }

    @Test
    void takesOverWithAnEmptyFileAndIsNotToldByWhatIsNoCheckpoint() throws Exception {
        log.recordSealed(3);
        log.stopSealing();
        String forged =
                Files.readAllLines(log.secrets.checkpointFile()).getLast().replace("\"seq\":3", "\"seq\":99");
        Files.writeString(path, forged + "\n" + "x".repeat(200_000) + "\n", StandardOpenOption.APPEND);

        unit.run();

        assertThat(unit.leads()).isTrue();
    }

    @Test
    void remembersItsOwnFileBehindWhatIsNoCheckpoint() throws Exception {
        recordFollowed(6);
        unit.close();
        log.stopSealing();
        log.database.execute(HubDatabase.OWNER, CUT);
        Files.writeString(path, ("x".repeat(1000) + "\n").repeat(300), StandardOpenOption.APPEND);

        try (Sealer again = log.sealer(CheckpointFile.open(path.toString()), receipts)) {
            again.run();
            assertThat(again.leads()).isFalse();
        }
    }

    private void recordFollowed(int entries) {
        for (int entry = 0; entry < entries; entry++) {
            log.recordSealed(1);
            unit.run();
        }
    }

    private List<Checkpoint> kept() throws Exception {
        return Files.readAllLines(path).stream().map(Checkpoint::parse).toList();
    }

    private AuditVerification verify() {
        return log.reader(file).verify();
    }
}
