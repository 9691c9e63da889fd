package id.pandu.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pandu.api.model.AuditFinding;
import id.pandu.api.model.AuditVerification;
import id.pandu.gateway.HubDatabase;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database's owner does to the log is found and named, whichever table it is done to. */
class TamperingIT {

    private static final String THIRD = "(SELECT entry_id FROM audit_seal WHERE seq = 3)";
    private static final String EDIT =
            "content = convert_to(replace(convert_from(content, 'UTF8'), 'siti', 'budi'), 'UTF8')";

    private final TestLog log = new TestLog();

    @BeforeEach
    void fill() {
        log.recordSealed(6);
    }

    @AfterEach
    void close() {
        log.close();
    }

    @Test
    void findsNothingWhereNothingWasDone() {
        AuditVerification verification = verify();

        assertThat(verification.findings()).isEmpty();
        assertThat(verification.intact()).isTrue();
        assertThat(verification.entries()).isEqualTo(6);
        assertThat(verification.lastSeq()).isEqualTo(6);
        assertThat(verification.checkpoints()).isEqualTo(6);
        assertThat(verification.unsealed()).isZero();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "changed   | 3 | UPDATE audit_seal SET $EDIT WHERE seq = 3",
                "changed   | 3 | UPDATE audit_entry SET $EDIT WHERE id = $THIRD",
                "changed   | 3 | UPDATE audit_entry SET $EDIT WHERE id = $THIRD; UPDATE audit_seal SET $EDIT WHERE seq = 3",
                "changed   | 3 | UPDATE audit_entry SET officer = 'budi' WHERE id = $THIRD",
                "changed   | 3 | UPDATE audit_entry SET officer = NULL WHERE id = $THIRD",
                "changed   | 3 | UPDATE audit_entry SET organisation = 'x' WHERE id = $THIRD",
                "changed   | 3 | UPDATE audit_entry SET event = 'x' WHERE id = $THIRD",
                "changed   | 3 | UPDATE audit_entry SET at = at + interval '1 microsecond' WHERE id = $THIRD",
                "changed   | 3 | UPDATE audit_entry SET lookup_id = NULL WHERE id = $THIRD",
                "changed   | 3 | UPDATE audit_entry SET out_of_area = true WHERE id = $THIRD",
                "malformed | 3 | UPDATE audit_entry SET content = 'x' WHERE id = $THIRD",
                "changed   | 3 | UPDATE audit_seal SET chain = sha256('x') WHERE seq = 3",
                "malformed | 3 | UPDATE audit_seal SET chain = 'x' WHERE seq = 3",
                "deleted   | 3 | DELETE FROM audit_seal WHERE seq = 3",
                "deleted   | 3 | DELETE FROM audit_entry WHERE id = $THIRD",
                "deleted   | 3 | DELETE FROM audit_entry WHERE id = $THIRD; DELETE FROM audit_subject WHERE entry_id = $THIRD; DELETE FROM audit_seal WHERE seq = 3",
                "reordered | 3 | UPDATE audit_seal SET seq = seq + 1000 WHERE seq IN (3, 4); UPDATE audit_seal SET seq = 1007 - seq WHERE seq > 1000",
                "inserted  | 4 | UPDATE audit_seal SET seq = seq + 1000 WHERE seq > 3; UPDATE audit_seal SET seq = seq - 999 WHERE seq > 1000; INSERT INTO audit_seal SELECT 4, gen_random_uuid(), content, sha256('x') FROM audit_seal WHERE seq = 1",
                "deleted   | 3 | DELETE FROM audit_subject WHERE entry_id = $THIRD",
                "inserted  | 3 | INSERT INTO audit_subject SELECT entry_id, at, key_id, sha256('x') FROM audit_subject WHERE entry_id = $THIRD",
                "inserted  | 3 | UPDATE audit_subject SET hash = sha256('x') WHERE entry_id = $THIRD",
                "inserted  | 3 | UPDATE audit_subject SET key_id = 'x' WHERE entry_id = $THIRD",
                "changed   | 3 | UPDATE audit_subject SET at = at - interval '1 day' WHERE entry_id = $THIRD",
                "inserted  |   | INSERT INTO audit_subject VALUES (gen_random_uuid(), now(), 'k1', sha256('x'))",
                "malformed |   | INSERT INTO audit_entry VALUES (gen_random_uuid(), now(), 'e', 'o', NULL, NULL, NULL, false, 'x')",
                "changed   |   | INSERT INTO audit_entry SELECT gen_random_uuid(), at, event, organisation, officer, role, lookup_id, out_of_area, content FROM audit_entry WHERE id = $THIRD",
                "tail-cut  | 5 | DELETE FROM audit_seal WHERE seq > 4; DELETE FROM audit_checkpoint WHERE seq > 4",
                "forged-checkpoint  | 3 | UPDATE audit_checkpoint SET chain = encode(sha256('x'), 'hex') WHERE seq = 3",
                "key-not-in-history | 3 | UPDATE audit_checkpoint SET key_id = 'test-2' WHERE seq = 3",
                "forged-checkpoint  | 3 | UPDATE audit_checkpoint SET log = 'other' WHERE seq = 3",
                "malformed | 3 | UPDATE audit_checkpoint SET chain = 'x' WHERE seq = 3",
                "deleted   | 3 | DELETE FROM audit_checkpoint WHERE seq = 3"
            })
    void namesWhatTheOwnerDid(String kind, Long seq, String deed) throws Exception {
        log.database.execute(HubDatabase.OWNER, deed.replace("$EDIT", EDIT).replace("$THIRD", THIRD));

        AuditVerification verification = verify();

        assertThat(verification.intact()).isFalse();
        assertThat(verification.findings())
                .extracting(AuditFinding::kind, AuditFinding::seq)
                .contains(tuple(kind, seq));
        assertThat(verification.findingCount())
                .isEqualTo(verification.findings().size());
    }

    @Test
    void findsAnEntryThatWasPutInWithAnOlderTime() {
        log.leap(Duration.ofHours(1));
        log.recordSealed(1);
        log.record(Entries.at(Instant.now().minus(Duration.ofHours(2))));
        log.leap(Duration.ofHours(1));
        log.seal();

        assertThat(verify().findings())
                .extracting(AuditFinding::kind, AuditFinding::seq)
                .containsExactly(tuple("inserted", 8L));
    }

    @Test
    void knowsFromTheFileAloneThatTheTailWasCutAndWrittenAnew() throws Exception {
        log.stopSealing();
        log.database.execute(
                HubDatabase.OWNER,
                "DELETE FROM audit_entry WHERE id IN (SELECT entry_id FROM audit_seal WHERE seq > 3);"
                        + " DELETE FROM audit_subject WHERE entry_id IN (SELECT entry_id FROM audit_seal WHERE seq > 3);"
                        + " DELETE FROM audit_seal WHERE seq > 3; DELETE FROM audit_checkpoint WHERE seq > 3");
        // As a gateway does that knows nothing of what was published.
        try (Sealer another = log.sealer()) {
            for (int entry = 0; entry < 4; entry++) {
                log.record(Entries.answered(Entries.person(entry)));
                another.run();
            }
        }

        AuditVerification verification = verify();

        assertThat(verification.intact()).isFalse();
        assertThat(verification.findings()).extracting(AuditFinding::kind).contains("deleted", "forged-checkpoint");
    }

    @Test
    void namesWhatWasDoneToTheFile() throws Exception {
        String forged = Files.readAllLines(log.secrets.checkpointFile()).get(5).replace("\"seq\":6", "\"seq\":7");
        Files.writeString(log.secrets.checkpointFile(), forged + "\nnonsense\n", StandardOpenOption.APPEND);

        assertThat(verify().findings()).extracting(AuditFinding::kind).contains("forged-checkpoint", "malformed");
    }

    @Test
    void tellsHowManyWaitForTheirSeal() {
        log.record(Entries.answered(Entries.person(1)));

        AuditVerification verification = verify();

        assertThat(verification.intact()).isTrue();
        assertThat(verification.unsealed()).isOne();
    }

    private AuditVerification verify() {
        return log.reader().verify();
    }
}
