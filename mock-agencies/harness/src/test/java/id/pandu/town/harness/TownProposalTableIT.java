package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class TownProposalTableIT {

    private static final String SRAGEN = "disdik-sragen";
    private static final String TASK = "0197b7a0-0000-7000-8000-000000000001";

    private final AgencyTown town = AgencyTown.shared();
    private final OfficeCaller caller = new OfficeCaller(town.databasePort());
    private final AgencyWorkList unit = town.control().workList(SRAGEN);

    @BeforeEach
    @AfterEach
    void empty() {
        town.control().clear();
        unit.clear();
    }

    @Test
    void keepsOneRowOfAProposalHoweverOftenItIsInserted() throws SQLException {
        assertThat(insert("usulan.insert.sql")).isOne();
        assertThat(insert("usulan.insert.sql")).isZero();
        assertThat(insert("usulan.insert.no-nik.sql")).isOne();
        assertThat(unit.items())
                .extracting(AgencyWorkItem::externalId)
                .containsExactly(TASK, "0197b7a0-0000-7000-8000-000000000002");
        assertThat(unit.items()).extracting(AgencyWorkItem::status).containsOnly("Pengajuan");
        assertThat(unit.content(number()).path("jenis_usulan").asText()).isEqualTo("school-supplies");
    }

    @Test
    void keepsOneRowOfManyInsertedAtOnce() throws Exception {
        Callable<Integer> insert = () -> insert("usulan.insert.sql");
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var counts = callers.invokeAll(Collections.nCopies(30, insert));
            assertThat(counts)
                    .extracting(Future::resultNow)
                    .filteredOn(count -> count == 1)
                    .hasSize(1);
        }
        assertThat(unit.items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"accepted, Diterima, ", "rejected, Ditolak, KUOTA_PENUH", "completed, Selesai, "})
    void readsBackWhatTheOfficeMakesOfIt(String golden, String status, String reason) throws SQLException {
        insert("usulan.insert.sql");
        try (Connection office = town.cluster().connect("dapodik_3314");
                Statement statement = office.createStatement()) {
            statement.execute(Golden.text("dapodik-sql", "usulan." + golden + ".sql"));
        }
        assertThat(row()).startsWith(status, reason);
        assertThat(unit.items().getFirst().status()).isEqualTo(status);
    }

    @Test
    void letsAnOfficerCompleteIt() throws SQLException {
        insert("usulan.insert.sql");
        unit.act(
                number(),
                Map.of(
                        "status", "Selesai",
                        "note", "Seragam diserahkan",
                        "on", "2026-01-20",
                        "goods", List.of(Map.of("item", "seragam-sekolah", "quantity", 1)),
                        "services", List.of("pendaftaran-ulang")));
        assertThat(row())
                .containsExactly(
                        "Selesai",
                        null,
                        "Seragam diserahkan",
                        "2026-01-20",
                        "{\"barang\": [{\"kode\": \"seragam-sekolah\", \"jumlah\": 1}], \"layanan\":"
                                + " [\"pendaftaran-ulang\"]}");
        JsonNode outcome = Objects.requireNonNull(unit.items().getFirst().outcome());
        assertThat(outcome.at("/goods/0/quantity").asInt()).isOne();
        unit.act(number(), Map.of("status", "Ditolak", "reason", "GANDA"));
        assertThat(row()).containsExactly("Ditolak", "GANDA", null, null, null);
    }

    @Test
    void isWorkedOffByOfficersWithAPolicy() throws SQLException {
        unit.acceptAll(Duration.ZERO);
        insert("usulan.insert.sql");
        await().untilAsserted(() -> assertThat(row()).startsWith("Diterima"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE rujukan.usulan_masuk SET status = 'Diterima'",
                "DELETE FROM rujukan.usulan_masuk",
                "TRUNCATE rujukan.usulan_masuk",
                "INSERT INTO rujukan.usulan_masuk (id_rujukan, status) VALUES (gen_random_uuid(), 'Diterima')",
                "INSERT INTO rujukan.usulan_masuk (id_rujukan) VALUES (gen_random_uuid()) ON CONFLICT (id_rujukan) DO"
                        + " UPDATE SET nama = 'X'",
                "SELECT 1 FROM public.peserta_didik",
                "SELECT 1 FROM ref.semester",
                "CREATE TABLE rujukan.x (y int)",
                "CREATE TEMPORARY TABLE x (y int)",
                "ALTER TABLE rujukan.usulan_masuk DISABLE ROW LEVEL SECURITY",
                "SET ROLE petugas_disdik",
            })
    void letsItsSendersDoNothingElse(String sql) throws SQLException {
        insert("usulan.insert.sql");
        try (Connection sender = sender();
                Statement statement = sender.createStatement()) {
            assertThatThrownBy(() -> statement.execute(sql))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo("42501"));
        }
        assertThat(row()).startsWith("Pengajuan");
    }

    @Test
    void keepsReadersOut() throws SQLException {
        try (Connection reader = caller.connect("dapodik_3314")) {
            assertThatThrownBy(() -> OfficeCaller.query(reader, "SELECT 1 FROM rujukan.usulan_masuk"))
                    .hasMessageContaining("permission denied");
        }
        assertThatThrownBy(() -> caller.connect("postgres", "pandu_usul", "sandbox", 10))
                .hasMessageContaining("permission denied");
    }

    @ParameterizedTest
    @CsvSource(
            quoteCharacter = '"',
            value = {"prioritas, 'PALING', 23514", "nik, NULL, 23514", "jenis_usulan, \"repeat('x', 101)\", 22001"})
    void refusesWhatBreaksAConstraint(String column, String value, String state) throws SQLException {
        String sql = "INSERT INTO rujukan.usulan_masuk (id_rujukan, nomor_rujukan, nik, jenis_usulan, keterangan,"
                + " prioritas, instansi_pengirim, tanggal_usulan) SELECT gen_random_uuid(), 'R', nik,"
                + " jenis_usulan, 'x', prioritas, 'x', now() FROM (SELECT '3314100904129994' AS nik, 'x' AS"
                + " jenis_usulan, 'BIASA' AS prioritas) one";
        String broken = sql.replaceFirst("'[^']*' AS " + column, value + " AS " + column);
        try (Connection sender = sender();
                Statement statement = sender.createStatement()) {
            assertThatThrownBy(() -> statement.execute(broken))
                    .isInstanceOfSatisfying(
                            SQLException.class, e -> assertThat(e.getSQLState()).isEqualTo(state));
        }
        assertThat(unit.items()).isEmpty();
    }

    @Test
    void losesAnAnswerAfterTheRowIsThere() throws SQLException {
        try (Connection sender = sender();
                Statement statement = sender.createStatement()) {
            town.control().fault(SRAGEN, "truncated");
            assertThatThrownBy(() -> statement.executeUpdate(Golden.text("dapodik-sql", "usulan.insert.sql")))
                    .isInstanceOf(SQLException.class);
        }
        town.control().clear();
        assertThat(unit.items()).hasSize(1);
        assertThat(insert("usulan.insert.sql")).isZero();
    }

    /** The office's number of the oldest item. */
    private String number() {
        return unit.items().getFirst().nativeId();
    }

    private int insert(String golden) throws SQLException {
        try (Connection sender = sender();
                Statement statement = sender.createStatement()) {
            return statement.executeUpdate(Golden.text("dapodik-sql", golden));
        }
    }

    private Connection sender() throws SQLException {
        return caller.connect("dapodik_3314", "pandu_usul", "sandbox", 20);
    }

    private List<String> row() throws SQLException {
        try (Connection sender = sender();
                PreparedStatement select = sender.prepareStatement(Golden.text("dapodik-sql", "usulan.select.sql"))) {
            select.setObject(1, UUID.fromString(TASK));
            ResultSet row = select.executeQuery();
            assertThat(row.next()).isTrue();
            return Arrays.asList(
                    row.getString("status"),
                    row.getString("alasan"),
                    row.getString("catatan"),
                    row.getString("tanggal_selesai"),
                    row.getString("hasil"));
        }
    }
}
