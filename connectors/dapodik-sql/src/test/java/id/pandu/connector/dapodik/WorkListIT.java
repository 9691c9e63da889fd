package id.pandu.connector.dapodik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Goods;
import id.pandu.api.model.Need;
import id.pandu.api.model.Priority;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.Sector;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.connector.testkit.ConnectorRunner;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.town.harness.FreePorts;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The work list on a real PostgreSQL, without the agency town between. */
class WorkListIT {

    private static final UUID TASK = UUID.fromString("0197b7a0-0000-7000-8000-000000000001");
    private static final Instant NOW = Instant.parse("2026-11-26T03:00:00Z");
    private static final Duration TIMEOUT = Duration.ofSeconds(2);
    private static final Agency AGENCY =
            new Agency("disdik-sragen", "Dinas Pendidikan Kabupaten Sragen", "33.14", List.of(Facet.EDUCATION));
    private static final String ROW =
            "SELECT (to_jsonb(u) - 'urutan' - 'nomor_agenda' - 'waktu_masuk' - 'last_update')::text"
                    + " FROM rujukan.usulan_masuk u WHERE id_rujukan = '" + TASK + "'";

    private static DistrictDatabase database;

    private ConnectorRunner runner;

    @BeforeAll
    static void create() throws Exception {
        database = DistrictDatabase.create("work_list");
    }

    @BeforeEach
    void start() throws Exception {
        database.run("DELETE FROM rujukan.usulan_masuk");
        runner = runner(settings());
    }

    @AfterEach
    void stop() throws Exception {
        runner.close();
    }

    @Test
    void addsTheRowOfTheContract() throws Exception {
        database.runGolden("usulan.insert.sql");
        String golden = row();
        database.run("DELETE FROM rujukan.usulan_masuk");
        var resident = new Beneficiary(
                "3314100904129994",
                "BUDI CONTOH",
                LocalDate.of(2012, 4, 9),
                Gender.MALE,
                "Di belakang balai desa, ibunya di rumah pada sore hari");
        var need = new Need(
                Sector.EDUCATION, "school-supplies", "Perlu seragam", List.of(new Goods("seragam-sekolah", 1)));
        var task = new HandOver(
                TASK,
                1,
                "RJK-3314-20260115-7F3K9A",
                resident,
                need,
                Priority.URGENT,
                "Dinas Sosial Kabupaten Sragen",
                "33.14",
                OffsetDateTime.parse("2026-01-15T08:30:00+07:00"));

        assertThat(runner.handOver(task)).isInstanceOf(Receipt.Taken.class);
        assertThat(row()).isEqualTo(golden);
    }

    @Test
    void keepsOneRowHoweverOftenATaskIsSent() throws Exception {
        Receipt first = runner.handOver(SampleTask.of(TASK));

        assertThat(first)
                .isInstanceOfSatisfying(
                        Receipt.Taken.class,
                        taken -> assertThat(taken.nativeId()).matches("DIKBUD-[0-9]+"));
        assertThat(runner.handOver(SampleTask.again(SampleTask.saying(TASK, "Lain sama sekali"))))
                .isEqualTo(first);
        assertThat(database.count("rujukan.usulan_masuk")).isEqualTo(1);
    }

    @Test
    void keepsOneRowWhenItIsSentManyTimesAtOnce() throws Exception {
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Callable<Receipt> sending = () -> runner.handOver(SampleTask.of(TASK));
            List<Future<Receipt>> receipts = threads.invokeAll(Collections.nCopies(4, sending));
            for (Future<Receipt> receipt : receipts) {
                assertThat(receipt.get()).isEqualTo(receipts.getFirst().get());
            }
        }
        assertThat(database.count("rujukan.usulan_masuk")).isEqualTo(1);
    }

    @Test
    void tellsWhatTheOfficeMakesOfIt() throws Exception {
        assertThat(ask()).isEqualTo(new WorkItem.Absent(NOW));
        database.runGolden("usulan.insert.sql");
        assertThat(present().status()).isEqualTo(TaskStatus.RECEIVED);
        String number = present().nativeId();

        database.runGolden("usulan.accepted.sql");
        assertThat(ask()).isEqualTo(new WorkItem.Present(number, TaskStatus.ACCEPTED, null, null, null, NOW));
        database.runGolden("usulan.rejected.sql");
        assertThat(ask())
                .isEqualTo(new WorkItem.Present(
                        number,
                        TaskStatus.REJECTED,
                        RejectionReason.NO_CAPACITY,
                        "Anggaran seragam tahun ini habis",
                        null,
                        NOW));
        database.run("UPDATE rujukan.usulan_masuk SET status = 'Diproses', alasan = NULL");
        assertThat(present().reason()).isNull();
        database.runGolden("usulan.completed.sql");
        var outcome = new TaskOutcome(
                LocalDate.of(2026, 1, 20),
                List.of("pendaftaran-ulang"),
                List.of(new Goods("seragam-sekolah", 1)),
                null);
        assertThat(ask())
                .isEqualTo(
                        new WorkItem.Present(number, TaskStatus.COMPLETED, null, "Seragam diserahkan", outcome, NOW));
    }

    @Test
    void isDeclinedWhenNobodyIsNamed() throws Exception {
        assertThat(runner.handOver(SampleTask.least(TASK)))
                .isEqualTo(new Receipt.Declined(RejectionReason.MISSING_DOCUMENTS, null));
        assertThat(ask()).isInstanceOf(WorkItem.Absent.class);
    }

    @Test
    void cannotChangeOrDeleteWhatItAdded() throws Exception {
        runner.handOver(SampleTask.of(TASK));
        try (Connection connection =
                        PostgresSession.forTasks(settings().properties()).getConnection();
                Statement statement = connection.createStatement()) {
            for (String forbidden : List.of(
                    "UPDATE rujukan.usulan_masuk SET status = 'Diterima'",
                    "DELETE FROM rujukan.usulan_masuk",
                    "SELECT 1 FROM public.peserta_didik")) {
                assertThat(catchThrowableOfType(SQLException.class, () -> statement.execute(forbidden))
                                .getSQLState())
                        .isEqualTo("42501");
            }
        }
    }

    @Test
    void isRefusedByLoginAndByRights() throws Exception {
        try (var wrong = runner(
                Settings.of(database.jdbcUrl(), Settings.PASSWORD, TIMEOUT).withTasks("salah"))) {
            assertThat(wrong.handOver(SampleTask.of(TASK))).isEqualTo(new Receipt.Refused(Reason.CREDENTIALS));
            assertThat(wrong.workItem(query())).isEqualTo(new WorkItem.Refused(Reason.CREDENTIALS));
        }
        database.run("REVOKE USAGE ON SCHEMA rujukan FROM pandu_usul");
        try {
            assertThat(runner.handOver(SampleTask.of(TASK))).isEqualTo(new Receipt.Refused(Reason.NOT_ENTITLED));
            assertThat(ask()).isEqualTo(new WorkItem.Refused(Reason.NOT_ENTITLED));
        } finally {
            database.run("GRANT USAGE ON SCHEMA rujukan TO pandu_usul");
        }
    }

    @Test
    void isUnreachableOnlyWithoutAConnection() throws Exception {
        String nowhere = "jdbc:postgresql://127.0.0.1:" + FreePorts.next() + "/d";
        try (var lost = runner(Settings.of(nowhere, Settings.PASSWORD, TIMEOUT).withTasks(Settings.PASSWORD))) {
            assertFault(Kind.UNREACHABLE, () -> lost.handOver(SampleTask.of(TASK)));
            assertFault(Kind.UNREACHABLE, () -> lost.workItem(query()));
        }
    }

    @Test
    void mayHaveReachedADatabaseThatDoesNotAnswerInTime() throws Exception {
        runner.handOver(SampleTask.of(UUID.randomUUID()));
        try (Connection locking = database.connect();
                Statement lock = locking.createStatement()) {
            locking.setAutoCommit(false);
            lock.execute("LOCK TABLE rujukan.usulan_masuk IN ACCESS EXCLUSIVE MODE");

            assertFault(Kind.TIMEOUT, () -> runner.handOver(SampleTask.of(TASK)));
            locking.rollback();
        }
        assertThat(runner.handOver(SampleTask.of(TASK))).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void mayHaveReachedADatabaseWhoseConnectionBreaks() throws Exception {
        runner.handOver(SampleTask.of(UUID.randomUUID()));
        database.run("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'pandu_usul'");

        assertFault(Kind.FAILED, () -> runner.handOver(SampleTask.of(TASK)));
        assertThat(runner.handOver(SampleTask.of(TASK))).isInstanceOf(Receipt.Taken.class);
    }

    @Test
    void doesNotBelieveAListOfAnotherForm() throws Exception {
        database.runGolden("usulan.insert.sql");
        database.run("ALTER TABLE rujukan.usulan_masuk DROP CONSTRAINT usulan_masuk_status_check");
        database.run("UPDATE rujukan.usulan_masuk SET status = 'Menunggu'");
        try {
            assertFault(Kind.INVALID_RESPONSE, this::ask);
            assertFault(Kind.INVALID_RESPONSE, () -> runner.handOver(SampleTask.of(TASK)));
        } finally {
            database.run("UPDATE rujukan.usulan_masuk SET status = 'Pengajuan'");
            database.run(
                    "ALTER TABLE rujukan.usulan_masuk ADD CONSTRAINT usulan_masuk_status_check CHECK (status <> '')");
        }
        database.run("ALTER TABLE rujukan.usulan_masuk RENAME COLUMN catatan TO keterangan_dinas");
        try {
            assertFault(Kind.INVALID_RESPONSE, this::ask);
        } finally {
            database.run("ALTER TABLE rujukan.usulan_masuk RENAME COLUMN keterangan_dinas TO catatan");
        }
    }

    @Test
    void takesNoTasksWithoutALoginForThem() throws Exception {
        assertThat(runner.takesTasks()).isTrue();
        try (var reader = runner(Settings.of(database.jdbcUrl(), Settings.PASSWORD, TIMEOUT))) {
            assertThat(reader.takesTasks()).isFalse();
        }
    }

    private WorkItem ask() throws Exception {
        return runner.workItem(query());
    }

    private WorkItem.Present present() throws Exception {
        return (WorkItem.Present) ask();
    }

    private static WorkItemQuery query() {
        return new WorkItemQuery(TASK, null, "33.14");
    }

    private static Settings settings() {
        return Settings.of(database.jdbcUrl(), Settings.PASSWORD, TIMEOUT).withTasks(Settings.PASSWORD);
    }

    private static ConnectorRunner runner(Settings settings) throws Exception {
        return new ConnectorRunner(new DapodikConnector(Clock.fixed(NOW, ZoneOffset.UTC)), AGENCY, settings);
    }

    private static String row() throws Exception {
        try (Connection connection = database.connect();
                Statement statement = connection.createStatement();
                ResultSet row = statement.executeQuery(ROW)) {
            assertThat(row.next()).isTrue();
            return row.getString(1);
        }
    }

    private static void assertFault(Kind kind, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContainingAny(SampleTask.NIK, SampleTask.NAME)
                .hasNoCause();
    }
}
