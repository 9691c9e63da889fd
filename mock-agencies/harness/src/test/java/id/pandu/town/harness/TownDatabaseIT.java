package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownDatabaseIT {

    private static final String SRAGEN = "disdik-sragen";

    private final AgencyTown town = AgencyTown.shared();
    private final TownControl control = town.control();
    private final OfficeCaller unit = new OfficeCaller(town.databasePort());

    @BeforeEach
    @AfterEach
    void calm() {
        control.clear();
        control.clearJournal();
    }

    @Test
    void findsTheFixedPupilByHisMother() throws SQLException {
        try (Connection connection = unit.connect("dapodik_3314")) {
            assertThat(OfficeCaller.query(connection, OfficeCaller.ACTIVE_PUPILS_OF_SITI))
                    .containsExactly("BUDI CONTOH");
        }
        await().untilAsserted(() -> assertThat(control.journal(SRAGEN))
                .extracting(JournalEntry::event)
                .containsExactly("connection-opened", "connection-closed"));
        assertThat(control.journal(SRAGEN).getFirst().elapsedMillis()).isNull();
        assertThat(control.journal(SRAGEN).getLast().elapsedMillis())
                .isNotNull()
                .isNotNegative();
        assertThat(control.journal(SRAGEN).getFirst().user()).isEqualTo("pandu_baca");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3314", "7303", "6403", "3272", "1376", "6371", "3212"})
    void everyOfficeHasActiveLeftAndDeletedPupils(String code) throws SQLException {
        try (Connection connection = unit.connect("dapodik_" + code)) {
            assertThat(OfficeCaller.query(connection, "SELECT 1 FROM peserta_didik"))
                    .hasSizeGreaterThan(100);
            assertThat(OfficeCaller.query(
                            connection, "SELECT 1 FROM registrasi_peserta_didik WHERE jenis_keluar_id IS NOT NULL"))
                    .hasSizeGreaterThan(10);
            assertThat(OfficeCaller.query(
                            connection,
                            "SELECT a.soft_delete FROM anggota_rombel a JOIN rombongan_belajar g USING (rombongan_belajar_id)"
                                    + " WHERE g.nama LIKE '% Z'"))
                    .hasSizeGreaterThan(1)
                    .containsOnly("1");
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"3314", "7303", "6403", "3272", "1376", "6371", "3212"})
    void everyForgottenConditionGivesAWrongAnswer(String code) throws SQLException {
        try (Connection connection = unit.connect("dapodik_" + code)) {
            List<String> all = OfficeCaller.CONDITIONS_OF_AN_ACTIVE_PUPIL;
            List<String> right = OfficeCaller.query(connection, OfficeCaller.pupilsWith(all));
            assertThat(right).hasSizeGreaterThan(100).doesNotHaveDuplicates();
            SoftAssertions softly = new SoftAssertions();
            for (String forgotten : all) {
                List<String> kept =
                        all.stream().filter(one -> !one.equals(forgotten)).toList();
                softly.assertThat(OfficeCaller.query(connection, OfficeCaller.pupilsWith(kept))
                                .size())
                        .as("without " + forgotten)
                        .isGreaterThan(right.size());
            }
            softly.assertAll();
        }
    }

    @Test
    void refusesWrongPasswordOtherDatabasesAndWriting() throws SQLException {
        assertThatThrownBy(() -> unit.connect("dapodik_3314", "wrong", 10)).hasMessageContaining("password");
        assertThatThrownBy(() -> unit.connect("postgres")).hasMessageContaining("permission denied");
        try (Connection connection = unit.connect("dapodik_3314");
                Statement statement = connection.createStatement()) {
            assertThatThrownBy(() -> statement.execute("DELETE FROM peserta_didik"))
                    .hasMessageContaining("read-only");
            statement.execute("SET default_transaction_read_only = off");
            assertThatThrownBy(() -> statement.execute("DELETE FROM peserta_didik"))
                    .hasMessageContaining("permission denied");
            assertThatThrownBy(() -> statement.execute("CREATE TABLE public.x (y int)"))
                    .hasMessageContaining("permission denied");
        }
    }

    @Test
    void delaysAnEstablishedConnectionOnlyAtThatOffice() throws SQLException {
        try (Connection slow = unit.connect("dapodik_3314");
                Connection quick = unit.connect("dapodik_3212")) {
            control.fault(SRAGEN, "delay", Duration.ofMillis(700));
            assertThat(took(slow)).isGreaterThanOrEqualTo(Duration.ofMillis(700));
            assertThat(took(quick)).isLessThan(Duration.ofMillis(700));
        }
    }

    @Test
    void hangsEstablishedAndNewConnectionsUntilCleared() throws SQLException {
        try (Connection established = unit.connect("dapodik_3314")) {
            control.fault(SRAGEN, "hang");
            CompletableFuture<Duration> held = CompletableFuture.supplyAsync(() -> tookUnchecked(established));
            assertThatThrownBy(() -> unit.connect("dapodik_3314", "sandbox", 1)).isInstanceOf(SQLException.class);
            assertThat(held).isNotDone();
            control.clear();
            assertThat(held.join()).isGreaterThanOrEqualTo(Duration.ofSeconds(1));
        }
    }

    @Test
    void closesPromptlyWhenAClientLeavesAHungConnection() {
        control.fault(SRAGEN, "hang");
        assertThatThrownBy(() -> unit.connect("dapodik_3314", "sandbox", 1)).isInstanceOf(SQLException.class);
        await().atMost(Duration.ofSeconds(3))
                .untilAsserted(() -> assertThat(control.journal(SRAGEN))
                        .extracting(JournalEntry::event)
                        .endsWith("connection-closed"));
    }

    @Test
    void dropsEstablishedAndRefusesNewConnections() throws SQLException {
        try (Connection established = unit.connect("dapodik_3314")) {
            control.fault(SRAGEN, "drop");
            await().untilAsserted(() -> assertThat(control.journal(SRAGEN))
                    .extracting(JournalEntry::event)
                    .endsWith("connection-closed"));
            assertThatThrownBy(() -> OfficeCaller.query(established, "SELECT 1"))
                    .isInstanceOf(SQLException.class);
        }
        assertThatThrownBy(() -> unit.connect("dapodik_3314")).isInstanceOf(SQLException.class);
        control.clear();
        unit.connect("dapodik_3314").close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "truncated"})
    void breaksAnAnswer(String kind) throws SQLException {
        try (Connection established = unit.connect("dapodik_3314")) {
            control.fault(SRAGEN, kind);
            assertThatThrownBy(() -> OfficeCaller.query(established, "SELECT nama FROM sekolah"))
                    .isInstanceOf(SQLException.class);
        }
    }

    @Test
    void truncationLetsALoginPassAndCutsItsFirstAnswer() throws SQLException {
        control.fault(SRAGEN, "truncated");
        try (Connection connection = unit.connect("dapodik_3314")) {
            assertThatThrownBy(() -> OfficeCaller.query(connection, "SELECT nama FROM sekolah"))
                    .isInstanceOf(SQLException.class);
        }
    }

    private static Duration took(Connection connection) throws SQLException {
        Instant start = Instant.now();
        assertThat(OfficeCaller.query(connection, "SELECT 'x'")).containsExactly("x");
        return Duration.between(start, Instant.now());
    }

    private static Duration tookUnchecked(Connection connection) {
        try {
            return took(connection);
        } catch (SQLException e) {
            throw new AssertionError(e);
        }
    }
}
