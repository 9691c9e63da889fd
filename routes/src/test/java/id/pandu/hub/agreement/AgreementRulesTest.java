package id.pandu.hub.agreement;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Termination;
import id.pandu.api.model.Violation;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AgreementRulesTest {

    private static final AgreementVersion NEWEST =
            Samples.version("a", Samples.terms().build());

    private final AgreementRules unit = new AgreementRules(Samples.DIRECTORY);

    @Test
    void acceptsOrdinaryTerms() {
        assertThat(unit.refusal(Optional.empty(), Samples.terms().build(), Samples.TODAY))
                .isEmpty();
        assertThat(unit.refusal(
                        Optional.of(NEWEST), Samples.terms().dailyQuota(0L).build(), Samples.TODAY))
                .isEmpty();
    }

    @Test
    void namesFieldsThatTheFacetDoesNotHave() {
        AgreementTerms terms = Samples.terms()
                .fields(List.of("status", "decile", "primaryCareFacility.street"))
                .build();

        assertThat(unit.refusal(Optional.empty(), terms, Samples.TODAY))
                .contains(
                        invalid(new Violation("/fields/1", "known-field"), new Violation("/fields/2", "known-field")));
    }

    @Test
    void namesAnAgencyThatIsNotThereOrDoesNotServeTheFacet() {
        assertThat(unit.refusal(
                        Optional.empty(), Samples.terms().agency("kemenag").build(), Samples.TODAY))
                .contains(invalid(new Violation("/agency", "known-agency")));
        assertThat(unit.refusal(
                        Optional.empty(), Samples.terms().agency("dukcapil").build(), Samples.TODAY))
                .contains(invalid(new Violation("/agency", "serves-facet")));
    }

    @ParameterizedTest
    @CsvSource({
        "2024-01-01,2023-12-31,not-before-valid-from",
        "2024-01-01,2034-01-02,at-most-ten-years",
        "2024-01-01,2024-01-01,",
        "2024-01-01,2034-01-01,",
    })
    void holdsThePeriodToItsBounds(LocalDate from, LocalDate until, String keyword) {
        AgreementTerms terms = Samples.terms().validFrom(from).validUntil(until).build();

        assertThat(unit.refusal(Optional.empty(), terms, Samples.TODAY))
                .isEqualTo(
                        keyword == null
                                ? Optional.empty()
                                : Optional.of(invalid(new Violation("/validUntil", keyword))));
    }

    @Test
    void keepsPartiesAgencyAndFacetOfAnAgreement() {
        AgreementTerms other = Samples.terms()
                .consumer("loket-lain")
                .agency("dukcapil")
                .facet(Facet.IDENTITY)
                .fields(List.of("*"))
                .build();

        assertThat(unit.refusal(Optional.of(NEWEST), other, Samples.TODAY))
                .contains(new Refusal(
                        ProblemType.CALLER_AGREEMENT_CONFLICT,
                        List.of(
                                new Violation("/consumer", "immutable"),
                                new Violation("/agency", "immutable"),
                                new Violation("/facet", "immutable"))));
    }

    @Test
    void changesNothingOfATerminatedAgreement() {
        var notice = new Termination(LocalDate.of(2027, 1, 31), "Selesai");
        var terminated = new AgreementVersion("a", 2, NEWEST.terms(), notice, Samples.NOON, "file", null);

        assertThat(unit.refusal(
                        Optional.of(terminated), Samples.terms().dailyQuota(7L).build(), Samples.TODAY))
                .contains(Refusal.of(ProblemType.CALLER_AGREEMENT_CONFLICT));
        assertThat(unit.refusal(terminated, notice, Samples.TODAY))
                .contains(Refusal.of(ProblemType.CALLER_AGREEMENT_CONFLICT));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24,thirty-days",
        "2026-12-25,",
        "2028-12-31,",
        "2029-01-01,within-period",
    })
    void holdsANoticeToThirtyDaysAndThePeriod(LocalDate lastDay, String keyword) {
        assertThat(unit.refusal(NEWEST, new Termination(lastDay, "Selesai"), Samples.TODAY))
                .isEqualTo(
                        keyword == null
                                ? Optional.empty()
                                : Optional.of(Refusal.at(ProblemType.CALLER_NOTICE_TOO_SHORT, "/lastDay", keyword)));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-12-24,thirty-days",
        "2026-12-25,",
        "2029-01-01,",
    })
    void doesNotLetAShorterPeriodStandInForANotice(LocalDate until, String keyword) {
        AgreementTerms terms = Samples.terms().validUntil(until).build();

        assertThat(unit.refusal(Optional.of(NEWEST), terms, Samples.TODAY))
                .isEqualTo(
                        keyword == null
                                ? Optional.empty()
                                : Optional.of(Refusal.at(ProblemType.CALLER_NOTICE_TOO_SHORT, "/validUntil", keyword)));
    }

    private static Refusal invalid(Violation... violations) {
        return new Refusal(ProblemType.CALLER_INVALID_AGREEMENT, List.of(violations));
    }
}
