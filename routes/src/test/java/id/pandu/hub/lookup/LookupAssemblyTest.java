package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import id.pandu.api.model.AgencyKey;
import id.pandu.api.model.Discrepancy;
import id.pandu.api.model.Discrepancy.AttributeEnum;
import id.pandu.api.model.Discrepancy.SeverityEnum;
import id.pandu.api.model.DiscrepancyValue;
import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Source;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.lookup.Question.Open;
import id.pandu.hub.lookup.Question.Settled;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

@NullUnmarked
class LookupAssemblyTest {

    private static final Instant AS_OF = Instant.parse("2026-11-22T01:02:03Z");
    private static final Duration SOON = Duration.ofMillis(41);
    private static final Resident SITI = new Resident(null, new PersonKey.Nik(People.SITI.nik()), null);
    private static final LocalDate BIRTH = LocalDate.of(1990, 3, 12);

    @Test
    void putsEveryFacetInItsPlaceWithItsSource() {
        LookupAnswer answer = assemble(
                covered(found(People.coverage("SITI CONTOH"))),
                schooled(found(People.enrolment("SITI CONTOH", BIRTH))));

        assertThat(answer.complete()).isTrue();
        assertThat(answer.profile().coverage())
                .isEqualTo(People.coverage("SITI CONTOH").coverage());
        assertThat(answer.profile().education())
                .isEqualTo(People.enrolment("SITI CONTOH", BIRTH).education());
        assertThat(answer.sources())
                .extracting(Source::agency, Source::facet, Source::status, Source::elapsedMs)
                .containsExactly(
                        tuple("bpjs-kesehatan", Facet.COVERAGE, SourceStatus.FOUND, 41L),
                        tuple("disdik-sragen", Facet.EDUCATION, SourceStatus.FOUND, 41L));
        assertThat(answer.sources().getFirst().asOf()).hasToString("2026-11-22T08:02:03+07:00");
        assertThat(answer.discrepancies()).isEmpty();
    }

    @Test
    void releasesNothingButTheFacetThatWasAsked() {
        Profile both = Profile.builder()
                .coverage(People.coverage("SITI CONTOH").coverage())
                .education(People.enrolment("SOMEBODY ELSE", BIRTH).education())
                .build();

        LookupAnswer answer = assemble(covered(found(both)));

        assertThat(answer.profile().education()).isNull();
        assertThat(answer.discrepancies()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "CREDENTIALS, agency.refused-credentials",
        "NOT_ENTITLED, agency.refused-not-entitled",
        "QUOTA, agency.refused-quota",
    })
    void saysThatTheAgencyRefusedUs(Refused.Reason reason, String code) {
        LookupAnswer answer = assemble(covered(new Answered<>(new Refused(reason))));

        assertThat(answer.complete()).isFalse();
        assertThat(answer.sources().getFirst().status()).isEqualTo(SourceStatus.DENIED);
        assertThat(answer.sources().getFirst().problem().code()).isEqualTo(code);
    }

    @Test
    void isCompleteWithPartialAndMissingRecords() {
        LookupAnswer answer = assemble(
                covered(new Answered<>(new AgencyAnswer.Partial(People.coverage("SITI CONTOH"), AS_OF))),
                schooled(new Answered<>(new AgencyAnswer.NotFound(AS_OF))));

        assertThat(answer.complete()).isTrue();
        assertThat(answer.sources())
                .extracting(Source::status)
                .containsExactly(SourceStatus.PARTIAL, SourceStatus.NOT_FOUND);
        assertThat(answer.sources())
                .allSatisfy(source -> assertThat(source.asOf()).isNotNull());
    }

    @Test
    void losesOnlyTheRowsOfAnAgencyThatFails() {
        LookupAnswer answer = assemble(
                covered(found(People.coverage("SITI CONTOH"))),
                schooled(new Failed<>(SourceStatus.TIMEOUT, ProblemType.AGENCY_TIMEOUT)));

        assertThat(answer.complete()).isFalse();
        assertThat(answer.profile().coverage()).isNotNull();
        Source failed = answer.sources().getLast();
        assertThat(failed.status()).isEqualTo(SourceStatus.TIMEOUT);
        assertThat(failed.problem().code()).isEqualTo("agency.timeout");
        assertThat(failed.asOf()).isNull();
    }

    @Test
    void saysThatNobodyAnswersForAFacet() {
        var unserved = new Failed<AgencyAnswer>(SourceStatus.UNAVAILABLE, ProblemType.HUB_FACET_NOT_SERVED);
        Row nobody =
                new Row(new Settled(SITI, Facet.HEALTH, null, null, unserved, Duration.ZERO), unserved, Duration.ZERO);

        Source source = assemble(nobody).sources().getFirst();

        assertThat(source.agency()).isNull();
        assertThat(source.problem().code()).isEqualTo("hub.facet-not-served");
    }

    @Test
    void saysWhereAgenciesDisagree() {
        LookupAnswer answer = assemble(
                covered(found(People.coverage("SITI CONTOH"))),
                schooled(found(People.enrolment("WATI REKAAN", BIRTH))));

        assertThat(answer.discrepancies())
                .containsExactly(new Discrepancy(
                        AttributeEnum.NAME,
                        SeverityEnum.MAJOR,
                        null,
                        List.of(
                                new DiscrepancyValue("bpjs-kesehatan", "SITI CONTOH"),
                                new DiscrepancyValue("disdik-sragen", "WATI REKAAN"))));
    }

    @Test
    void doesNotMindLetterCaseAndSpacing() {
        assertThat(assemble(
                                covered(found(People.coverage("Siti  Contoh "))),
                                schooled(found(People.enrolment("SITI CONTOH", BIRTH))))
                        .discrepancies())
                .isEmpty();
    }

    @Test
    void keepsTheMembersOfAHouseholdApart() {
        var joko = new Resident(0, new PersonKey.Nik("3314100511869991"), null);
        var mbah = new Resident(1, new PersonKey.AgencyKey("dinsos-sragen", "key"), null);
        var household = new HouseholdSubject("3314101501209993");
        var known = new Known(List.of(joko, mbah), People.DINSOS, List.of(attempt(SourceStatus.FOUND)));
        var rows = List.of(
                new Row(
                        new Open(joko, Facet.COVERAGE, People.BPJS, People.GRANT),
                        found(People.coverage("JOKO CONTOH")),
                        SOON),
                new Row(
                        new Open(joko, Facet.WELFARE, People.DINSOS, People.GRANT),
                        found(People.welfare("WATI REKAAN")),
                        SOON),
                new Row(
                        new Open(mbah, Facet.WELFARE, People.DINSOS, People.GRANT),
                        found(People.welfare("MBAH CONTOH")),
                        SOON));
        var plan = new Plan(
                People.lookup(household, Facet.COVERAGE),
                known,
                rows.stream().map(Row::question).toList());

        LookupAnswer answer = LookupAssembly.assemble(plan, rows, Set.copyOf(known.residents()), Locale.ENGLISH);

        assertThat(answer.profile()).isNull();
        assertThat(answer.subject()).isEqualTo(household);
        assertThat(answer.members())
                .extracting(member -> member.nik(), member -> member.agencyKey())
                .containsExactly(tuple("3314100511869991", null), tuple(null, new AgencyKey("dinsos-sragen", "key")));
        assertThat(answer.members().getLast().profile().coverage()).isNull();
        assertThat(answer.sources()).extracting(Source::member).containsExactly(0, 0, 1);
        assertThat(answer.discrepancies()).extracting(Discrepancy::member).containsOnly(0);
        assertThat(answer.resolution().agency()).isEqualTo("dinsos-sragen");
        assertThat(answer.resolution().nik()).isNull();
        assertThat(answer.complete()).isTrue();
    }

    @Test
    void isNotCompleteWhenARegistryDidNotSayWhoIsMeant() {
        var known = new Known(
                List.of(SITI), People.DINSOS, List.of(attempt(SourceStatus.TIMEOUT), attempt(SourceStatus.FOUND)));
        var row = covered(found(People.coverage("SITI CONTOH")));
        var plan = new Plan(People.lookup(People.SITI, Facet.COVERAGE), known, List.of(row.question()));

        LookupAnswer answer = LookupAssembly.assemble(plan, List.of(row), Set.of(SITI), Locale.ENGLISH);

        assertThat(answer.complete()).isFalse();
        assertThat(answer.resolution().nik()).isEqualTo(People.SITI.nik());
    }

    private static Attempt attempt(SourceStatus status) {
        return new Attempt(People.DUKCAPIL, status, null, SOON);
    }

    private static LookupAnswer assemble(Row... rows) {
        List<Question> questions = Arrays.stream(rows).map(Row::question).toList();
        var plan = new Plan(
                People.lookup(People.SITI, Facet.COVERAGE), new Known(List.of(SITI), null, List.of()), questions);
        return LookupAssembly.assemble(plan, List.of(rows), Set.of(), Locale.ENGLISH);
    }

    private static Outcome<AgencyAnswer> found(Profile profile) {
        return new Answered<>(new AgencyAnswer.Found(profile, AS_OF));
    }

    private static Row covered(Outcome<AgencyAnswer> outcome) {
        return row(Facet.COVERAGE, People.BPJS, outcome);
    }

    private static Row schooled(Outcome<AgencyAnswer> outcome) {
        return row(Facet.EDUCATION, People.DISDIK, outcome);
    }

    private static Row row(Facet facet, ConnectedAgency agency, Outcome<AgencyAnswer> outcome) {
        return new Row(new Open(SITI, facet, agency, People.GRANT), outcome, Duration.ofMillis(41));
    }
}
