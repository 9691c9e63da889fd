package id.pandu.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pandu.gateway.HubDatabase;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import id.pandu.town.harness.PostgresCluster;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.Statement;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MicroBatchAuditLogIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(1);
    private static final SubjectKey PERSON = new SubjectKey("k1", "ab".repeat(32));

    private final HubDatabase database = HubDatabase.fresh();
    private final MicroBatchAuditLog unit = log(database);

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void hasStoredTheEntryWithItsSubjectsWhenItReturns() throws Exception {
        AuditEntry entry = Entries.answered(PERSON, new SubjectKey("k1", "cd".repeat(32)));

        unit.record(entry);

        assertThat(database.number("SELECT count(*) FROM audit_entry WHERE id = '" + entry.id()
                        + "' AND lookup_id = id AND organisation = 'loket-sragen' AND officer = 'siti.petugas'"
                        + " AND event = 'lookup.answered' AND NOT out_of_area"
                        + " AND convert_from(content, 'UTF8')::jsonb #>> '{disclosures,0,fields,1}' = 'name'"))
                .isOne();
        assertThat(database.number(
                        "SELECT count(*) FROM audit_subject s JOIN audit_entry e ON e.id = s.entry_id AND e.at = s.at"))
                .isEqualTo(2);
    }

    @Test
    void commitsManyCallersTogether() throws Exception {
        unit.record(Entries.answered(PERSON));

        List<Future<?>> callers = recordAll(unit, 2000);

        for (Future<?> caller : callers) {
            caller.get();
        }
        assertThat(database.number("SELECT count(*) FROM audit_entry")).isEqualTo(2001);
        assertThat(database.number("SELECT count(DISTINCT xmin::text) FROM audit_entry"))
                .isLessThan(500);
    }

    @Test
    void failsNobodyButTheCallerOfAnEntryThatTheDatabaseRefuses() throws Exception {
        try (Connection owner = database.connect(HubDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            statement.execute("ALTER TABLE audit_entry ADD CHECK (officer <> 'poison')");
        }
        List<Future<?>> callers = new ArrayList<>(recordAll(unit, 200));

        assertThatThrownBy(() -> unit.record(Entries.by("poison"))).satisfies(MicroBatchAuditLogIT::isUnavailable);

        for (Future<?> caller : callers) {
            assertThatCode(caller::get).doesNotThrowAnyException();
        }
        assertThat(database.number("SELECT count(*) FROM audit_entry")).isEqualTo(200);
    }

    @Test
    void isDurableEvenIfTheRoleIsNot() throws Exception {
        database.execute(
                PostgresCluster.SUPERUSER,
                "ALTER ROLE pandu_app IN DATABASE " + database.name() + " SET synchronous_commit = off");

        try (AuditSession session = AuditSession.of(database.login(), TIMEOUT).open("test");
                Statement statement = session.connection().createStatement();
                var setting = statement.executeQuery("SHOW synchronous_commit")) {
            setting.next();
            assertThat(setting.getString(1)).isEqualTo("on");
        }
    }

    @Test
    void withholdsWhileTheDatabaseIsReadOnlyAndRecovers() throws Exception {
        unit.record(Entries.answered(PERSON));
        database.set("default_transaction_read_only = on");
        database.hangUp();

        assertThatThrownBy(() -> unit.record(Entries.answered(PERSON))).satisfies(MicroBatchAuditLogIT::isUnavailable);
        assertThatThrownBy(() -> unit.record(Entries.answered(PERSON))).satisfies(MicroBatchAuditLogIT::isUnavailable);

        database.set("default_transaction_read_only = off");
        assertThatCode(() -> unit.record(Entries.answered(PERSON))).doesNotThrowAnyException();
    }

    @Test
    void goesOnOverAnotherSessionWhenTheServerEndsOne() throws Exception {
        for (Future<?> caller : recordAll(unit, 2000)) {
            caller.get();
        }
        database.hangUp();

        assertThatCode(() -> unit.record(Entries.answered(PERSON))).doesNotThrowAnyException();
        assertThatCode(() -> unit.record(Entries.answered(PERSON))).doesNotThrowAnyException();
    }

    @Test
    void givesUpInTimeWhileSomebodyHoldsALock() throws Exception {
        unit.record(Entries.answered(PERSON));
        try (Connection owner = database.connect(HubDatabase.OWNER);
                Statement statement = owner.createStatement()) {
            owner.setAutoCommit(false);
            statement.execute("LOCK TABLE audit_entry IN ACCESS EXCLUSIVE MODE");
            long began = System.nanoTime();

            assertThatThrownBy(() -> unit.record(Entries.answered(PERSON)))
                    .satisfies(MicroBatchAuditLogIT::isUnavailable);

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT.plusSeconds(2));
            long hurried = System.nanoTime();
            assertThatThrownBy(() -> unit.record(Entries.answered(PERSON), TIMEOUT.dividedBy(10)))
                    .satisfies(MicroBatchAuditLogIT::isUnavailable);
            assertThat(Duration.ofNanos(System.nanoTime() - hurried)).isLessThan(TIMEOUT);
            owner.rollback();
        }
        await().atMost(Duration.ofSeconds(5))
                .ignoreExceptions()
                .untilAsserted(() -> unit.record(Entries.answered(PERSON)));
    }

    @Test
    void withholdsWhileTheServerIsGoneAndRecovers(@TempDir Path data) throws Exception {
        PostgresCluster server = PostgresCluster.start(0, data);
        int port = server.port();
        HubDatabase own = HubDatabase.in(server, "pandu").migrated();
        try (MicroBatchAuditLog log = log(own)) {
            log.record(Entries.answered(PERSON));
            server.close();
            long began = System.nanoTime();

            for (Future<?> caller : recordAll(log, 50)) {
                assertThatThrownBy(caller::get).cause().satisfies(MicroBatchAuditLogIT::isUnavailable);
            }

            assertThat(Duration.ofNanos(System.nanoTime() - began)).isLessThan(TIMEOUT.plusSeconds(2));
            server = PostgresCluster.start(port, data);
            await().atMost(Duration.ofSeconds(10))
                    .ignoreExceptions()
                    .untilAsserted(() -> log.record(Entries.answered(PERSON)));
            assertThat(own.number("SELECT count(*) FROM audit_entry")).isGreaterThanOrEqualTo(2);
        } finally {
            server.close();
        }
    }

    @Test
    void goesOnAfterAnErrorOfTheProcess() {
        var errors = new AtomicInteger(4);
        AuditSession.Source sound = AuditSession.of(database.login(), TIMEOUT);
        try (var log = new MicroBatchAuditLog(
                purpose -> {
                    if (errors.getAndDecrement() > 0) {
                        throw new OutOfMemoryError("told to fail");
                    }
                    return sound.open(purpose);
                },
                Settings.with(TIMEOUT))) {
            for (int entry = 0; entry < 4; entry++) {
                assertThatThrownBy(() -> log.record(Entries.answered(PERSON)))
                        .satisfies(MicroBatchAuditLogIT::isUnavailable);
            }

            assertThatCode(() -> log.record(Entries.answered(PERSON))).doesNotThrowAnyException();
        }
    }

    private static MicroBatchAuditLog log(HubDatabase database) {
        return new MicroBatchAuditLog(AuditSession.of(database.login(), TIMEOUT), Settings.with(TIMEOUT));
    }

    private static List<Future<?>> recordAll(MicroBatchAuditLog log, int times) {
        List<Future<?>> callers = new ArrayList<>();
        try (ExecutorService threads = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int caller = 0; caller < times; caller++) {
                callers.add(threads.submit(() -> log.record(Entries.answered(PERSON))));
            }
        }
        return callers;
    }

    private static void isUnavailable(Throwable thrown) {
        assertThat(thrown)
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        unavailable -> assertThat(unavailable.problem()).isEqualTo(ProblemType.HUB_AUDIT_UNAVAILABLE));
    }
}
