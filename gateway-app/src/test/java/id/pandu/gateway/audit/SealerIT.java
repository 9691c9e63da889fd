package id.pandu.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.AuditVerification;
import id.pandu.gateway.HubDatabase;
import id.pandu.town.harness.PostgresCluster;
import java.nio.file.Files;
import java.nio.file.StandardOpenOption;
import java.sql.Connection;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class SealerIT {

    private final TestLog unit = new TestLog();

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void sealsEveryEntryOnceAndSignsTheEnd() throws Exception {
        unit.recordSealed(3);
        for (int entry = 0; entry < 6; entry++) {
            unit.database.execute(HubDatabase.APPLICATION, copyOfTheFirstEntry());
        }
        unit.seal();
        unit.seal();

        assertThat(unit.database.number("SELECT count(*) FROM audit_seal")).isEqualTo(9);
        assertThat(unit.database.number("SELECT max(seq) FROM audit_checkpoint"))
                .isEqualTo(9);
        assertThat(Files.readAllLines(unit.secrets.checkpointFile())).hasSize(4);
        assertThat(unit.newest.newest())
                .hasValueSatisfying(receipt -> assertThat(receipt).matches("9:[0-9a-f]{64}"));
    }

    @Test
    void sealsMoreThanOneBatchInOneTurn() throws Exception {
        unit.database.execute(
                HubDatabase.APPLICATION,
                "INSERT INTO audit_entry SELECT gen_random_uuid(), now(), 'e', 'o', null, null, null, false, '{}'"
                        + " FROM generate_series(1, 2500)");

        unit.seal();

        assertThat(unit.database.number("SELECT count(*) FROM audit_seal")).isEqualTo(2500);
        assertThat(unit.database.number("SELECT count(*) FROM audit_checkpoint"))
                .isOne();
    }

    @Test
    void sealsWhatIsCommittedLateWithAnOlderTime() throws Exception {
        unit.recordSealed(2);
        try (Connection slow = unit.database.connect(HubDatabase.APPLICATION)) {
            slow.setAutoCommit(false);
            try (var statement = slow.createStatement()) {
                statement.execute(copyOfTheFirstEntry());
                unit.recordSealed(2);
                slow.commit();
            }
        }
        unit.seal();

        assertThat(unit.database.number("SELECT count(*) FROM audit_seal")).isEqualTo(5);
    }

    @Test
    void leavesNothingBehindHoweverOldItIs() throws Exception {
        unit.recordSealed(1);
        unit.record(Entries.at(Instant.now().minus(Duration.ofMinutes(5))));
        unit.record(Entries.at(Instant.now().minus(Duration.ofDays(5))));

        unit.leap(Duration.ofSeconds(20));
        unit.seal();
        assertThat(unit.database.number("SELECT count(*) FROM audit_seal")).isEqualTo(2);
        unit.leap(Duration.ofMinutes(6));
        unit.seal();
        assertThat(unit.database.number("SELECT count(*) FROM audit_seal")).isEqualTo(3);
    }

    @Test
    void handsTheLeadOverWhenTheConnectionEnds() throws Exception {
        try (Sealer other = unit.sealer()) {
            unit.recordSealed(2);
            other.run();
            assertThat(other.leads()).isFalse();

            unit.database.execute(
                    PostgresCluster.SUPERUSER,
                    "SELECT pg_terminate_backend(pid) FROM pg_stat_activity JOIN pg_locks USING (pid)"
                            + " WHERE locktype = 'advisory' AND datname = current_database()");
            unit.record(Entries.answered(Entries.person(7)));
            other.run();

            assertThat(other.leads()).isTrue();
            unit.stopSealing();
            assertThat(unit.reader().verify()).satisfies(SealerIT::isIntact);
            assertThat(unit.database.number("SELECT count(*) FROM audit_seal")).isEqualTo(3);
        }
    }

    @Test
    void keepsOneChainWhileSealersComeAndGoUnderLoad() throws Exception {
        AtomicBoolean going = new AtomicBoolean(true);
        List<Future<?>> work = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int number = 0; number < 3; number++) {
                work.add(threads.submit(() -> comeAndGo(going)));
            }
            for (int round = 0; round < 40; round++) {
                List<Future<?>> callers = new ArrayList<>();
                for (int caller = 0; caller < 25; caller++) {
                    int person = caller;
                    callers.add(threads.submit(() -> unit.record(Entries.answered(Entries.person(person)))));
                }
                for (Future<?> caller : callers) {
                    caller.get();
                }
            }
            going.set(false);
            for (Future<?> sealer : work) {
                sealer.get();
            }
        }
        unit.seal();

        AuditVerification verification = unit.reader().verify();
        assertThat(verification).satisfies(SealerIT::isIntact);
        assertThat(verification.entries()).isEqualTo(1000);
        assertThat(verification.unsealed()).isZero();
    }

    private void comeAndGo(AtomicBoolean going) {
        while (going.get()) {
            try (Sealer sealer = unit.sealer()) {
                for (int turn = 0; turn < 5; turn++) {
                    sealer.run();
                }
            }
        }
    }

    @Test
    void writesOnBehindHalfALineThatACrashLeft() throws Exception {
        unit.recordSealed(1);
        Files.writeString(unit.secrets.checkpointFile(), "{\"log\":\"pandu-te", StandardOpenOption.APPEND);

        CheckpointFile.open(unit.secrets.checkpointFile().toString()).lock().close();
        unit.recordSealed(1);

        assertThat(unit.reader().verify()).satisfies(SealerIT::isIntact);
        assertThat(Files.readAllLines(unit.secrets.checkpointFile())).hasSize(2);
    }

    @Test
    void givesTheLeadAwayWhenItCannotPublish() throws Exception {
        unit.recordSealed(1);
        unit.stopSealing();
        try (Sealer crippled = unit.sealer(unit.file, unit.newest)) {
            crippled.run();
            assertThat(crippled.leads()).isTrue();
            Files.delete(unit.secrets.checkpointFile());
            Files.createDirectory(unit.secrets.checkpointFile());
            unit.record(Entries.answered(Entries.person(1)));
            crippled.run();

            assertThat(crippled.leads()).isFalse();
        }
        assertThat(unit.database.number("SELECT count(*) FROM audit_seal")).isEqualTo(2);
    }

    private static String copyOfTheFirstEntry() {
        return "INSERT INTO audit_entry SELECT gen_random_uuid(), now(), event, organisation, officer, role, lookup_id,"
                + " out_of_area, content FROM audit_entry ORDER BY at, id LIMIT 1";
    }

    private static void isIntact(AuditVerification verification) {
        assertThat(verification.findings()).isEmpty();
        assertThat(verification.intact()).isTrue();
    }
}
