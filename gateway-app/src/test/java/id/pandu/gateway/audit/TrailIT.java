package id.pandu.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Access;
import id.pandu.api.model.AccessTrail;
import id.pandu.api.model.Disclosure;
import id.pandu.api.model.Facet;
import id.pandu.hub.api.Caller;
import id.pandu.hub.audit.AuditReader.TrailQuery;
import id.pandu.hub.audit.Cursor;
import id.pandu.hub.audit.Page;
import id.pandu.hub.audit.SubjectKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class TrailIT {

    private static final Caller EVERYWHERE = new Caller("auditor", Set.of(Caller.EVERYWHERE), null);

    private static final SubjectKey SITI = Entries.person(1);
    private static final SubjectKey BUDI = Entries.person(2);
    private static final SubjectKey CARD = Entries.person(3);
    private static final SubjectKey SITI_BY_OLD_KEY = new SubjectKey("k0", "ff".repeat(32));

    private final TestLog unit = new TestLog();

    @AfterEach
    void close() {
        unit.close();
    }

    @Test
    void tellsALookByItsOutcome() {
        UUID lookup = Entries.id();
        unit.record(Entries.intent(lookup, SITI));
        unit.record(Entries.answered(lookup, SITI));

        Access access = only(trail(SITI));

        assertThat(access.id()).isEqualTo(lookup);
        assertThat(access.event()).isEqualTo("lookup.answered");
        assertThat(access.organisation()).isEqualTo("loket-sragen");
        assertThat(access.officer()).isEqualTo("siti.petugas");
        assertThat(access.role()).isEqualTo("front-office");
        assertThat(access.outcome()).isEqualTo("answered");
        assertThat(access.region()).isEqualTo("33.14");
        assertThat(access.purpose()).hasToString("CASE_MANAGEMENT");
        assertThat(access.legalBasis()).hasToString("PUBLIC_DUTY");
        assertThat(access.disclosures()).singleElement().satisfies(disclosure -> {
            assertThat(disclosure.agency()).isEqualTo("dukcapil");
            assertThat(disclosure.fields()).containsExactly("birthDate", "name");
        });
    }

    @Test
    void tellsALookThatWasNeverAnswered() {
        UUID lookup = Entries.id();
        unit.record(Entries.intent(lookup, SITI));

        Access access = only(trail(SITI));

        assertThat(access.id()).isEqualTo(lookup);
        assertThat(access.outcome()).isEqualTo("asked");
    }

    @Test
    void tellsARefusedLook() {
        UUID lookup = Entries.id();
        unit.record(Entries.intent(lookup, SITI));
        unit.record(Entries.refused(lookup, "agency.cannot-resolve", SITI));

        assertThat(only(trail(SITI)).outcome()).isEqualTo("agency.cannot-resolve");
    }

    @Test
    void tellsEveryMemberOfAHouseholdThatWasLookedUp() {
        UUID lookup = Entries.id();
        unit.record(Entries.intent(lookup, CARD));
        unit.record(Entries.intent(lookup, SITI, BUDI));
        unit.record(Entries.answered(lookup, SITI, BUDI));

        assertThat(only(trail(SITI)).outcome()).isEqualTo("answered");
        assertThat(only(trail(BUDI)).outcome()).isEqualTo("answered");
    }

    @Test
    void tellsThatSomebodyWasAskedAboutWhomTheOutcomeDoesNotName() {
        UUID lookup = Entries.id();
        unit.record(Entries.intent(lookup, SITI, BUDI));
        unit.record(Entries.answered(lookup, SITI));

        assertThat(only(trail(BUDI)).outcome()).isEqualTo("asked");
    }

    @Test
    void findsWhatAnOlderKeyHashed() {
        UUID lookup = Entries.id();
        unit.record(Entries.intent(lookup, SITI_BY_OLD_KEY));
        unit.record(Entries.answered(lookup, SITI));
        unit.record(Entries.answered(SITI_BY_OLD_KEY));

        assertThat(trail(SITI, SITI_BY_OLD_KEY).accesses())
                .extracting(Access::outcome)
                .containsExactly("answered", "answered");
    }

    @Test
    void leavesOthersAndTheReadingItselfOut() {
        var reading = Entries.answered(SITI);
        unit.record(reading);
        unit.record(Entries.answered(BUDI));

        AccessTrail trail = unit.reader()
                .trail(new TrailQuery(List.of(SITI), null, null, new Page(50, null), reading.id(), EVERYWHERE));

        assertThat(trail.accesses()).isEmpty();
        assertThat(trail.next()).isNull();
    }

    @Test
    void goesThroughPagesNewestFirstWithoutLossOrRepetition() {
        Instant same = Instant.now().minusSeconds(3600);
        for (int look = 0; look < 25; look++) {
            unit.record(Entries.at(same.plusSeconds(look / 3), look % 2 == 0 ? SITI : SITI_BY_OLD_KEY));
        }
        List<Access> all = new ArrayList<>();
        Cursor after = null;
        do {
            AccessTrail page = trail(new Page(4, after), null, null, SITI, SITI_BY_OLD_KEY);
            all.addAll(page.accesses());
            after = page.next() == null ? null : Cursor.parse(page.next()).orElseThrow();
            unit.record(Entries.answered(SITI));
        } while (after != null);

        assertThat(all).hasSize(25).doesNotHaveDuplicates();
        assertThat(all).extracting(access -> access.at().toInstant()).isSortedAccordingTo((a, b) -> b.compareTo(a));
    }

    @Test
    void keepsToTheTimesThatAreAskedFor() {
        Instant noon = Instant.parse("2026-11-25T05:00:00Z");
        for (int hour = 0; hour < 5; hour++) {
            unit.record(Entries.at(noon.plusSeconds(3600L * hour), SITI));
        }

        List<Access> accesses = trail(new Page(50, null), noon.plusSeconds(3600), noon.plusSeconds(3 * 3600), SITI)
                .accesses();

        assertThat(accesses)
                .extracting(access -> access.at().toInstant())
                .containsExactly(noon.plusSeconds(2 * 3600), noon.plusSeconds(3600));
    }

    @Test
    void tellsAMemberOfAHouseholdOnlyWhatWasToldAboutHer() {
        unit.record(Entries.household(SITI, BUDI));

        assertThat(only(trail(SITI)).disclosures())
                .extracting(Disclosure::facet)
                .containsExactly(Facet.IDENTITY);
        assertThat(only(trail(BUDI)).disclosures())
                .extracting(Disclosure::facet)
                .containsExactly(Facet.EDUCATION);
    }

    @Test
    void keepsWhatWasFoundForAnotherRegionFromAReaderOfThisOne() {
        unit.record(Entries.answered(SITI));
        var elsewhere = new Caller("loket-banjarmasin", Set.of("63.71"), null);
        var query = new TrailQuery(List.of(SITI), null, null, new Page(50, null), new UUID(0, 0), elsewhere);

        Disclosure told = only(unit.reader().trail(query)).disclosures().getFirst();

        assertThat(told.agency()).isEqualTo("dukcapil");
        assertThat(told.status()).isNull();
        assertThat(told.fields()).isEmpty();
        assertThat(only(trail(SITI)).disclosures().getFirst().fields()).isNotEmpty();
    }

    private AccessTrail trail(SubjectKey... person) {
        return trail(new Page(50, null), null, null, person);
    }

    private AccessTrail trail(Page page, @Nullable Instant from, @Nullable Instant until, SubjectKey... person) {
        return unit.reader().trail(new TrailQuery(List.of(person), from, until, page, new UUID(0, 0), EVERYWHERE));
    }

    private static Access only(AccessTrail trail) {
        assertThat(trail.accesses()).hasSize(1);
        return trail.accesses().getFirst();
    }
}
