package id.pandu.gateway.consent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

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
import java.time.Instant;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PostgresConsentsIT {

    private static final Instant NOW = Instant.parse("2026-11-25T05:00:00.123456Z");
    private static final RegisteredConsent CONSENT = consent("loket-sragen");

    private final HubDatabase database = HubDatabase.fresh();
    private final StoreAccesses node = new StoreAccesses(database);
    private final PostgresConsents unit = new PostgresConsents(node.access());

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
