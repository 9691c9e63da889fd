package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Facet;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.Termination;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementBookTest {

    private final MemoryAgreements store = new MemoryAgreements();

    @Test
    void grantsWhatIsAgreed() {
        agree("a", Samples.terms().build());

        assertThat(decide(Samples.wish())).isInstanceOfSatisfying(Grant.class, grant -> {
            assertThat(grant.agreement()).isEqualTo("a");
            assertThat(grant.version()).isEqualTo(1);
            assertThat(grant.dailyQuota()).isEqualTo(100);
            assertThat(grant.fields().allows("status")).isTrue();
            assertThat(grant.fields().allows("cardNumber")).isFalse();
        });
    }

    @Test
    void deniesWhatNobodyHasAgreed() {
        agree("a", Samples.terms().build());

        assertThat(List.of(
                        wish("loket-lain", "bpjs-kesehatan", Facet.COVERAGE),
                        wish("loket-sragen", "dukcapil", Facet.COVERAGE),
                        wish("loket-sragen", "bpjs-kesehatan", Facet.IDENTITY)))
                .allSatisfy(wish -> assertThat(decide(wish)).isEqualTo(new Denied(ProblemType.CALLER_NO_AGREEMENT)));
    }

    @ParameterizedTest
    @CsvSource({
        "SERVICE_REFERRAL,PUBLIC_DUTY,64.03,CALLER_REGION_NOT_AGREED",
        "EMERGENCY_RESPONSE,PUBLIC_DUTY,64.03,CALLER_REGION_NOT_AGREED",
        "EMERGENCY_RESPONSE,PUBLIC_DUTY,33.14,CALLER_PURPOSE_NOT_AGREED",
        "EMERGENCY_RESPONSE,CONSENT,33.14,CALLER_PURPOSE_NOT_AGREED",
        "SERVICE_REFERRAL,CONSENT,33.14,CALLER_LEGAL_BASIS_NOT_AGREED",
    })
    void namesTheFirstThingThatIsNotAgreed(Purpose purpose, LegalBasis basis, String region, ProblemType denial) {
        agree("a", Samples.terms().build());

        assertThat(decide(new Wish("loket-sragen", "bpjs-kesehatan", Facet.COVERAGE, purpose, basis, region)))
                .isEqualTo(new Denied(denial));
    }

    @Test
    void letsAStarStandForEveryRegion() {
        agree("a", Samples.terms().regions(List.of("*")).build());

        assertThat(decide(Samples.wish())).isInstanceOf(Grant.class);
    }

    @ParameterizedTest
    @CsvSource({
        "2023-12-31T16:59:59Z,false",
        "2023-12-31T17:00:00Z,true",
        "2028-12-31T16:59:59Z,true",
        "2028-12-31T17:00:00Z,false",
    })
    void beginsAndEndsAtMidnightInJakarta(Instant now, boolean inForce) {
        agree("a", Samples.terms().build());

        assertThat(decide(Samples.wish(), now) instanceof Grant).isEqualTo(inForce);
    }

    @ParameterizedTest
    @CsvSource({"2027-01-31T16:59:59Z,true", "2027-01-31T17:00:00Z,false"})
    void holdsUntilTheLastDayOfTheNotice(Instant now, boolean inForce) {
        var notice = new Termination(LocalDate.of(2027, 1, 31), "Selesai");
        AgreementTerms terms = Samples.terms().build();
        store.add(new AgreementVersion("a", 1, terms, notice, Samples.NOON, "file", null), () -> {});

        assertThat(decide(Samples.wish(), now) instanceof Grant).isEqualTo(inForce);
    }

    @Test
    void endsWithoutBeingReadAgain() {
        agree("a", Samples.terms().build());
        var clock = new MovableClock(Instant.parse("2028-12-31T16:59:50Z"));
        var unit = new AgreementBook(store, clock, Samples.STALE_AFTER);
        unit.refresh();
        assertThat(unit.decide(Samples.wish())).isInstanceOf(Grant.class);

        clock.now = Instant.parse("2028-12-31T17:00:00Z");

        assertThat(unit.decide(Samples.wish())).isEqualTo(new Denied(ProblemType.CALLER_AGREEMENT_NOT_IN_FORCE));
    }

    @Test
    void takesTheAgreementThatAllowsOutOfSeveral() {
        agree("a", Samples.terms().regions(List.of("64.03")).build());
        agree("b", Samples.terms().build());
        agree("c", Samples.terms().purposes(List.of(Purpose.EMERGENCY_RESPONSE)).build());

        assertThat(decide(Samples.wish()))
                .isInstanceOfSatisfying(
                        Grant.class, grant -> assertThat(grant.agreement()).isEqualTo("b"));
    }

    @Test
    void takesTheRenewalOfTwoThatAllow() {
        agree("a", Samples.terms().build());
        agree("b", Samples.terms().validFrom(LocalDate.of(2026, 1, 1)).build());

        assertThat(decide(Samples.wish()))
                .isInstanceOfSatisfying(
                        Grant.class, grant -> assertThat(grant.agreement()).isEqualTo("b"));
    }

    @Test
    void tellsTheDenialThatCameFurthestOutOfSeveral() {
        agree("a", Samples.terms().legalBases(List.of(LegalBasis.CONSENT)).build());
        agree("b", Samples.terms().validUntil(LocalDate.of(2025, 1, 1)).build());
        agree("c", Samples.terms().regions(List.of("64.03")).build());

        assertThat(decide(Samples.wish())).isEqualTo(new Denied(ProblemType.CALLER_LEGAL_BASIS_NOT_AGREED));
    }

    @Test
    void seesAChangeWhenItIsReadAgain() {
        var unit = new AgreementBook(store, Samples.CLOCK, Samples.STALE_AFTER);
        unit.refresh();
        agree("a", Samples.terms().build());
        assertThat(unit.decide(Samples.wish())).isInstanceOf(Denied.class);

        unit.refresh();

        assertThat(unit.decide(Samples.wish())).isInstanceOf(Grant.class);
        assertThat(unit.agreements()).extracting(AgreementVersion::id).containsExactly("a");
    }

    @Test
    void decidesNothingWhenTheAgreementsWereNotReadForTooLong() {
        agree("a", Samples.terms().build());
        var clock = new MovableClock(Samples.NOON);
        var unit = new AgreementBook(store, clock, Samples.STALE_AFTER);
        assertStale(unit);
        unit.refresh();

        clock.now = Samples.NOON.plus(Samples.STALE_AFTER);
        assertThat(unit.decide(Samples.wish())).isInstanceOf(Grant.class);
        clock.now = Samples.NOON.plus(Samples.STALE_AFTER).plusMillis(1);
        assertStale(unit);
        unit.refresh();
        assertThat(unit.decide(Samples.wish())).isInstanceOf(Grant.class);
        clock.now = Samples.NOON.minusSeconds(3600);
        assertStale(unit);
    }

    @Test
    void staysStaleWhileTheStoreCannotBeReadToItsEnd() {
        agree("a", Samples.terms().build());
        var clock = new MovableClock(Samples.NOON);
        var unit = new AgreementBook(store, clock, Samples.STALE_AFTER);
        unit.refresh();
        agree("b", Samples.terms().build());
        store.unreadable = true;

        clock.now = Samples.NOON.plusSeconds(31);
        assertThatThrownBy(unit::refresh).isInstanceOf(IllegalStateException.class);

        assertStale(unit);
        store.unreadable = false;
        unit.refresh();
        assertThat(unit.decide(Samples.wish())).isInstanceOf(Grant.class);
    }

    private static void assertStale(AgreementBook unit) {
        assertThatThrownBy(() -> unit.decide(Samples.wish()))
                .isInstanceOfSatisfying(
                        UnavailableException.class,
                        away -> assertThat(away.problem()).isEqualTo(ProblemType.HUB_STORE_UNAVAILABLE));
    }

    private void agree(String id, AgreementTerms terms) {
        store.add(Samples.version(id, terms), () -> {});
    }

    private Decision decide(Wish wish) {
        return decide(wish, Samples.NOON);
    }

    private Decision decide(Wish wish, Instant now) {
        var unit = new AgreementBook(store, Clock.fixed(now, ZoneOffset.UTC), Samples.STALE_AFTER);
        unit.refresh();
        return unit.decide(wish);
    }

    private static Wish wish(String consumer, String agency, Facet facet) {
        return new Wish(consumer, agency, facet, Purpose.SERVICE_REFERRAL, LegalBasis.PUBLIC_DUTY, "33.14");
    }
}
