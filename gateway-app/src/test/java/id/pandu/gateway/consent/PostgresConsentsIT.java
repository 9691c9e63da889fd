package id.pandu.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Purpose;
import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.StoreAccesses;
import id.pandu.gateway.keys.RotatingColumn.Stored;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.consent.RegisteredConsent;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresConsentsIT {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00.123456Z");
    private static final RegisteredConsent CONSENT = consent("loket-sragen");

    private final HubDatabase database = HubDatabase.fresh();
    private final StoreAccesses node = new StoreAccesses(database);
    private final PostgresConsents unit = new PostgresConsents(node.access(), (organisation, reference) -> {});

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void keepsAConsentOfOneOrganisation() {
        assertThat(unit.add(CONSENT, encrypted("k1"), PostgresConsentsIT::noProof))
                .isTrue();

        assertThat(unit.find("loket-sragen", "SETUJU-1")).contains(CONSENT);
        assertThat(unit.find("loket-banjarmasin", "SETUJU-1")).isEmpty();
        assertThat(unit.add(consent("loket-banjarmasin"), encrypted("k1"), PostgresConsentsIT::noProof))
                .isTrue();
    }

    @Test
    void addsNothingUnderAReferenceThatIsTaken() {
        unit.add(CONSENT, encrypted("k1"), PostgresConsentsIT::noProof);

        assertThat(unit.add(CONSENT, encrypted("k1"), PostgresConsentsIT::failingProof))
                .isFalse();
    }

    @Test
    void withdrawsOnce() {
        unit.add(CONSENT, encrypted("k1"), PostgresConsentsIT::noProof);

        assertThat(unit.withdraw("loket-sragen", "SETUJU-1", NOW, PostgresConsentsIT::noProof))
                .isTrue();
        assertThat(unit.withdraw("loket-sragen", "SETUJU-1", NOW.plusSeconds(1), PostgresConsentsIT::failingProof))
                .isFalse();

        assertThat(unit.find("loket-sragen", "SETUJU-1"))
                .map(RegisteredConsent::withdrawnAt)
                .contains(NOW);
    }

    @Test
    void changesNothingWhenTheProofFails() {
        assertThatThrownBy(() -> unit.add(CONSENT, encrypted("k1"), PostgresConsentsIT::failingProof))
                .isInstanceOf(UnavailableException.class);
        assertThat(unit.find("loket-sragen", "SETUJU-1")).isEmpty();

        unit.add(CONSENT, encrypted("k1"), PostgresConsentsIT::noProof);
        assertThatThrownBy(() -> unit.withdraw("loket-sragen", "SETUJU-1", NOW, PostgresConsentsIT::failingProof))
                .isInstanceOf(UnavailableException.class);
        assertThat(unit.find("loket-sragen", "SETUJU-1")).contains(CONSENT);
    }

    @Test
    void givesAndReplacesWhatAnOlderKeyEncrypted() {
        unit.add(CONSENT, encrypted("k1"), PostgresConsentsIT::noProof);
        unit.add(consent("loket-banjarmasin"), encrypted("k2"), PostgresConsentsIT::noProof);
        var subjects = new ConsentSubjects(node.access());

        assertThat(subjects.olderThan("k2", null, 10)).singleElement().satisfies(old -> {
            assertThat(old.row()).isEqualTo("loket-sragen/SETUJU-1");
            assertThat(old.context()).isEqualTo(CONSENT.place());
            assertThat(old.value()).isEqualTo(encrypted("k1"));
        });
        Stored old = subjects.olderThan("k2", null, 10).getFirst();
        assertThat(subjects.olderThan("k2", old.row(), 10)).isEmpty();

        subjects.replace(old, encrypted("k2"));
        subjects.replace(old, encrypted("k3"));

        assertThat(subjects.olderThan("k2", null, 10)).isEmpty();
        assertThat(unit.find("loket-sragen", "SETUJU-1")).contains(CONSENT);
    }

    @Test
    void goesThroughEveryRowOnceInPages() throws Exception {
        for (String organisation : List.of("a", "a-b", "a0", "loket", "loket-sragen")) {
            for (String reference : List.of("1", "A", "a", "a-1", "a.1", "_", "a/1", "b:1")) {
                insert("'" + organisation + "', '" + reference + "'", 1);
            }
        }

        List<String> rows = pages(3);

        assertThat(rows).hasSize(40).doesNotHaveDuplicates().contains("a/a/1", "a-b/b:1", "loket/_");
    }

    @Test
    void readsNoRowMoreThanAFewTimesHoweverManyPagesThereAre() throws Exception {
        insert("'loket-' || i % 7, 'SETUJU-' || i", 6000);
        database.execute(HubDatabase.OWNER, "ANALYZE consent");
        long before = rowsRead();

        assertThat(pages(100)).hasSize(6000);
        var subjects = new ConsentSubjects(node.access());
        Stored some = subjects.olderThan("k2", "loket-3/", 1).getFirst();
        subjects.replace(some, encrypted("k2"));
        node.close();

        await().untilAsserted(() -> assertThat(rowsRead() - before).isBetween(6000L, 30_000L));
    }

    private void insert(String key, int rows) throws SQLException {
        database.execute(
                HubDatabase.APPLICATION,
                "INSERT INTO consent SELECT " + key
                        + ", 'h1', sha256('x'), 'k1', '\\x01026b3178', '{}', '{}', now(), now()"
                        + " FROM generate_series(1, " + rows + ") i");
    }

    private List<String> pages(int size) {
        var subjects = new ConsentSubjects(node.access());
        List<String> rows = new ArrayList<>();
        List<Stored> page = subjects.olderThan("k2", null, size);
        while (!page.isEmpty()) {
            page.forEach(stored -> rows.add(stored.row()));
            page = subjects.olderThan("k2", page.getLast().row(), size);
        }
        return rows;
    }

    /** As PostgreSQL counts it when a connection ends. */
    private long rowsRead() throws SQLException {
        return database.number(
                "SELECT seq_tup_read + coalesce(idx_tup_fetch, 0) FROM pg_stat_user_tables WHERE relname = 'consent'");
    }

    private static RegisteredConsent consent(String organisation) {
        return new RegisteredConsent(
                organisation,
                "SETUJU-1",
                new SubjectKey("h1", "ab".repeat(32)),
                Set.of(Facet.COVERAGE, Facet.WELFARE),
                Set.of(Purpose.SERVICE_REFERRAL),
                NOW,
                Instant.parse("2027-11-25T05:00:00Z"),
                null);
    }

    /** In the form of {@code ColumnCipher}: version, length of the key's id, the id, and what only the key opens. */
    private static byte[] encrypted(String key) {
        return ("\u0001\u0002" + key + "rahasia").getBytes(StandardCharsets.ISO_8859_1);
    }

    private static void noProof() {}

    private static void failingProof() {
        throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "told to fail");
    }
}
