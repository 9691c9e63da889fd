package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Address;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.FieldPaths;
import id.pandu.hub.lookup.Question.Open;
import id.pandu.hub.lookup.Question.Residence;
import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class ReleaseTest {

    private static final Resident SITI = new Resident(null, new PersonKey.Nik(People.SITI.nik()), null);
    private static final Resident FROM_BERAU = new Resident(null, new PersonKey.Nik("6403051204839991"), null);

    @Test
    void cutsAnAnswerToTheFieldsAgreed() {
        Agreements statusOnly = wish -> new Grant("narrow", 1, 10, FieldPaths.of(List.of("status")));

        Release release = release(statusOnly, Purpose.CASE_MANAGEMENT, covered(SITI), livingIn(SITI, "33.14"));

        assertThat(release.rows()).singleElement().satisfies(row -> {
            Coverage coverage = row.profile().coverage();
            assertThat(coverage.status()).isEqualTo(Coverage.StatusEnum.ACTIVE);
            assertThat(coverage.name()).isNull();
            assertThat(coverage.cardNumber()).isNull();
        });
    }

    @Test
    void keepsWhereTheResidentLivesToItself() {
        Release release = release(People.AGREED, Purpose.CASE_MANAGEMENT, covered(SITI), livingIn(SITI, "33.14"));

        assertThat(release.rows()).extracting(row -> row.question().facet()).containsExactly(Facet.COVERAGE);
        assertThat(release.outOfArea()).isFalse();
    }

    @ParameterizedTest
    @EnumSource(Purpose.class)
    void releasesAResidentOfAnotherRegionForTwoPurposesOnlyAndSaysSo(Purpose purpose) {
        Release release = release(People.AGREED, purpose, covered(SITI), livingIn(SITI, "64.03"));

        boolean forAnybody = purpose == Purpose.OUT_OF_AREA_SERVICE || purpose == Purpose.EMERGENCY_RESPONSE;
        assertThat(release.outOfArea()).isTrue();
        assertThat(release.rows().getFirst().status()).isEqualTo(forAnybody ? SourceStatus.FOUND : SourceStatus.DENIED);
        assertThat(release.withheld()).isEqualTo(forAnybody ? Set.of() : Set.of(SITI));
        if (!forAnybody) {
            assertThat(problem(release)).isEqualTo(ProblemType.CALLER_OUT_OF_AREA);
        }
    }

    @Test
    void doesNotEvenSayThatAResidentOfAnotherRegionIsUnknown() {
        var unknown = row(
                new Open(SITI, Facet.COVERAGE, People.BPJS, People.GRANT), new AgencyAnswer.NotFound(Instant.EPOCH));

        Release release = release(People.AGREED, Purpose.CASE_MANAGEMENT, unknown, livingIn(SITI, "64.03"));

        assertThat(release.rows().getFirst().status()).isEqualTo(SourceStatus.DENIED);
    }

    @Test
    void goesByTheNumberWhenTheRegistryIsSilent() {
        Row silent = silent(ProblemType.AGENCY_TIMEOUT, Duration.ZERO);

        Release release = release(People.AGREED, Purpose.CASE_MANAGEMENT, covered(SITI), silent);

        assertThat(release.rows().getFirst().status()).isEqualTo(SourceStatus.FOUND);
    }

    @Test
    void saysThatItWentByTheNumber() {
        Row silent = silent(ProblemType.AGENCY_UNREACHABLE, Duration.ZERO);

        assertThat(release(People.AGREED, Purpose.CASE_MANAGEMENT, covered(SITI), silent)
                        .guessed())
                .isTrue();
        assertThat(release(People.AGREED, Purpose.CASE_MANAGEMENT, covered(SITI), livingIn(SITI, "33.14"))
                        .guessed())
                .isFalse();
    }

    @Test
    void doesNotGoByTheNumberWhenTheCallerWasTooHastyForTheRegistry() {
        Row hasty = silent(ProblemType.CALLER_DEADLINE_TOO_SHORT, Duration.ofMillis(180));
        Row patient = silent(ProblemType.CALLER_DEADLINE_TOO_SHORT, Duration.ofSeconds(1));

        assertThat(problem(release(People.AGREED, Purpose.CASE_MANAGEMENT, covered(SITI), hasty)))
                .isEqualTo(ProblemType.HUB_RESIDENCE_UNKNOWN);
        assertThat(release(People.AGREED, Purpose.CASE_MANAGEMENT, covered(SITI), patient)
                        .rows()
                        .getFirst()
                        .status())
                .isEqualTo(SourceStatus.FOUND);
    }

    @Test
    void holdsToTheAgreementForWhereTheResidentLivesWhateverTheCallerTyped() {
        Agreements regional =
                wish -> wish.region().equals("33.14") ? People.GRANT : new Denied(ProblemType.CALLER_REGION_NOT_AGREED);
        Row[] rows = {covered(SITI), livingIn(SITI, "63.71")};

        Release release = everywhere(regional, Purpose.CASE_MANAGEMENT, rows);

        assertThat(problem(release)).isEqualTo(ProblemType.CALLER_REGION_NOT_AGREED);
        assertThat(release.mayName(SITI, People.DUKCAPIL, rights(regional, Purpose.CASE_MANAGEMENT, "*")))
                .isFalse();
        assertThat(everywhere(regional, Purpose.EMERGENCY_RESPONSE, rows)
                        .rows()
                        .getFirst()
                        .status())
                .isEqualTo(SourceStatus.FOUND);
    }

    @Test
    void cutsToWhatBothAgreementsAllow() {
        Agreements regional = wish -> switch (wish.region()) {
            case "33.14" -> new Grant("here", 1, 10, FieldPaths.of(List.of("status", "name")));
            case "63.71" -> new Grant("there", 1, 10, FieldPaths.of(List.of("status", "cardNumber")));
            default -> new Denied(ProblemType.CALLER_REGION_NOT_AGREED);
        };

        Release release = everywhere(regional, Purpose.CASE_MANAGEMENT, covered(SITI), livingIn(SITI, "63.71"));

        Coverage coverage = release.rows().getFirst().profile().coverage();
        assertThat(coverage.status()).isEqualTo(Coverage.StatusEnum.ACTIVE);
        assertThat(coverage.name()).isNull();
        assertThat(coverage.cardNumber()).isNull();
    }

    @Test
    void releasesNothingOnAGuessWhenTheNumberIsFromElsewhere() {
        Release release = release(People.AGREED, Purpose.CASE_MANAGEMENT, covered(FROM_BERAU));

        assertThat(problem(release)).isEqualTo(ProblemType.HUB_RESIDENCE_UNKNOWN);
    }

    @Test
    void believesTheRegistryMoreThanTheNumber() {
        Release release =
                release(People.AGREED, Purpose.CASE_MANAGEMENT, covered(FROM_BERAU), livingIn(FROM_BERAU, "33.14"));

        assertThat(release.rows().getFirst().status()).isEqualTo(SourceStatus.FOUND);
    }

    private static ProblemType problem(Release release) {
        return ((Failed<AgencyAnswer>) release.rows().getFirst().outcome()).problem();
    }

    private static Release release(Agreements agreements, Purpose purpose, Row... rows) {
        return Release.of(List.of(rows), rights(agreements, purpose, "33.14"));
    }

    private static Release everywhere(Agreements agreements, Purpose purpose, Row... rows) {
        return Release.of(List.of(rows), rights(agreements, purpose, "*"));
    }

    private static Rights rights(Agreements agreements, Purpose purpose, String region) {
        var request = People.request(Facet.COVERAGE).purpose(purpose).build();
        return new Rights(agreements, People.lookup(request, Instant.now().plusSeconds(5), region));
    }

    private static Row silent(ProblemType problem, Duration elapsed) {
        return new Row(new Residence(SITI, People.DUKCAPIL), new Failed<>(SourceStatus.TIMEOUT, problem), elapsed);
    }

    private static Row covered(Resident resident) {
        var found = new AgencyAnswer.Found(People.coverage("SITI CONTOH"), Instant.EPOCH);
        return row(new Open(resident, Facet.COVERAGE, People.BPJS, People.GRANT), found);
    }

    private static Row livingIn(Resident resident, String region) {
        Address address = Address.builder().region(region).build();
        Profile profile = Profile.builder()
                .identity(Identity.builder().address(address).build())
                .build();
        return row(new Residence(resident, People.DUKCAPIL), new AgencyAnswer.Found(profile, Instant.EPOCH));
    }

    private static Row row(Question question, AgencyAnswer answer) {
        return new Row(question, new Answered<>(answer), Duration.ofMillis(5));
    }
}
