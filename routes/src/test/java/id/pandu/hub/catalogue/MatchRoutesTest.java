package id.pandu.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Address;
import id.pandu.api.model.CoverageState;
import id.pandu.api.model.CriterionResult;
import id.pandu.api.model.CriterionResult.CriterionEnum;
import id.pandu.api.model.CriterionSource;
import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.GivenFacts;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.Identity;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.MatchNeed;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.Sector;
import id.pandu.api.model.ServiceMatch;
import id.pandu.api.model.ServiceMatch.FitEnum;
import id.pandu.api.model.ServiceMatchAnswer;
import id.pandu.api.model.ServiceMatchRequest;
import id.pandu.api.model.Source;
import id.pandu.api.model.Subject;
import id.pandu.api.model.TargetGroup;
import id.pandu.api.model.Welfare;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.hub.api.Caller;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

@NullUnmarked
class MatchRoutesTest {

    private static final NikSubject SITI = new NikSubject("3314105203909991");

    private final AnyHub hub;

    MatchRoutesTest() throws Exception {
        hub = new AnyHub(Shelf.catalogue(
                Shelf.repair(),
                Shelf.food(
                        "elders",
                        Shelf.rules().minimumAge(60).gender(Gender.FEMALE).build()),
                Shelf.food(
                        "poorest",
                        Shelf.rules()
                                .maximumDecile(2)
                                .notReceiving(List.of("SEMBAKO"))
                                .build(),
                        "family-card"),
                Shelf.food(
                        "uninsured",
                        Shelf.rules().coverage(List.of(CoverageState.NONE)).build()),
                Shelf.food("anybody", Shelf.rules().build()),
                Shelf.food("grouped", Shelf.rules().targetGroupsOnly(true).build())));
    }

    @AfterEach
    void stop() {
        hub.close();
    }

    @Test
    void holdsServicesAgainstWhatTheCallerMaySee() {
        hub.grants.put(Facet.WELFARE, Set.of("decile", "programmes"));
        hub.world.put(Facet.WELFARE, welfare(2, List.of("PKH")));

        ServiceMatch poorest = match(of(SITI), "poorest");

        assertThat(poorest.fit()).isEqualTo(FitEnum.MAY_FIT);
        assertThat(results(poorest))
                .containsExactly(
                        "offered MET fulfilled",
                        "decile MET fulfilled",
                        "not-receiving MET fulfilled",
                        "document UNKNOWN not-given");
        assertThat(criterion(poorest, CriterionEnum.DECILE).sources())
                .extracting(CriterionSource::agency)
                .containsExactly("dinsos-sragen");
        assertThat(criterion(poorest, CriterionEnum.DECILE).explanation()).isEqualTo("It is so. What is known: 2.");
    }

    @Test
    void asksNobodyForWhatMayNotBeSeen() {
        hub.grants.put(Facet.IDENTITY, Set.of("name", "address.village"));
        hub.grants.put(Facet.WELFARE, Set.of("decile"));
        hub.world.put(Facet.WELFARE, welfare(2, List.of("SEMBAKO")));

        ServiceMatchAnswer answer = answer(of(SITI), "*");

        assertThat(hub.asked).containsExactly(Facet.WELFARE);
        assertThat(answer.sources()).extracting(Source::facet).containsExactly(Facet.WELFARE);
        assertThat(results(find(answer, "elders"))).contains("age UNKNOWN not-agreed", "gender UNKNOWN not-agreed");
        assertThat(results(find(answer, "poorest")))
                .contains("decile MET fulfilled", "not-receiving UNKNOWN not-agreed");
        assertThat(hub.recorded.getLast().look().lookupId()).isEqualTo(answer.lookupId());
    }

    @Test
    void tellsAFieldThatIsBlankFromNothingElse() {
        hub.grants.put(Facet.WELFARE, Set.of("decile", "programmes"));
        hub.world.put(Facet.WELFARE, welfare(null, null));

        assertThat(results(match(of(SITI), "poorest")))
                .contains("decile UNKNOWN not-told", "not-receiving UNKNOWN not-told");
    }

    @Test
    void saysWhenNoAgencyKnowsThePerson() {
        hub.grants.put(Facet.WELFARE, Set.of("*"));
        hub.grants.put(Facet.COVERAGE, Set.of("*"));

        ServiceMatchAnswer answer = answer(of(SITI), "*");

        assertThat(results(find(answer, "poorest"))).contains("decile UNKNOWN no-record");
        assertThat(results(find(answer, "uninsured"))).contains("coverage MET fulfilled");
    }

    @Test
    void doesNotTellThatSomebodyIsUninsuredToThoseWhoMayNotSeeMemberships() {
        hub.grants.put(Facet.COVERAGE, Set.of("cardNumber"));

        assertThat(results(match(of(SITI), "uninsured"))).contains("coverage UNKNOWN not-agreed");
        assertThat(hub.asked).doesNotContain(Facet.COVERAGE);
    }

    @Test
    void decidesNothingWhereSourcesContradictEachOtherAndItMatters() {
        hub.grants.put(Facet.IDENTITY, Set.of("*"));
        hub.grants.put(Facet.WELFARE, Set.of("*"));
        hub.world.put(Facet.IDENTITY, found(identity(LocalDate.of(1950, 5, 6), Gender.FEMALE)));
        hub.world.put(
                Facet.WELFARE,
                found(Profile.builder()
                        .welfare(Welfare.builder()
                                .birthDate(LocalDate.of(1990, 5, 6))
                                .gender(Gender.FEMALE)
                                .build())
                        .build()));

        assertThat(results(match(of(SITI), "elders")))
                .containsExactly("offered MET fulfilled", "age UNKNOWN contradictory", "gender MET fulfilled");
    }

    @Test
    void listsWhatDoesNotFitWithTheReason() {
        hub.grants.put(Facet.IDENTITY, Set.of("*"));
        hub.world.put(Facet.IDENTITY, found(identity(LocalDate.of(1990, 5, 6), Gender.FEMALE)));

        ServiceMatchAnswer answer = answer(of(SITI), "*");

        assertThat(answer.misses()).extracting(ServiceMatch::service).contains("elders");
        assertThat(criterion(find(answer, "elders"), CriterionEnum.AGE).requirement())
                .isEqualTo("At least 60 years old.");
    }

    @Test
    void ranksWhatLeavesLeastOpenFirst() {
        ServiceMatchAnswer answer = answer(
                request()
                        .given(GivenFacts.builder()
                                .decile(1)
                                .programmes(List.of())
                                .documents(List.of("family-card"))
                                .build())
                        .build(),
                "33.14");

        assertThat(answer.matches())
                .extracting(match -> match.service() + " " + match.fit())
                .containsExactly(
                        "poorest FITS",
                        "anybody FITS",
                        "grouped MAY_FIT",
                        "uninsured MAY_FIT",
                        "repair MAY_FIT",
                        "elders MAY_FIT");
        assertThat(answer.lookupId()).isNull();
        assertThat(hub.recorded).isEmpty();
    }

    @Test
    void asksNobodyForWhatIsGiven() {
        hub.grants.put(Facet.WELFARE, Set.of("*"));

        ServiceMatchAnswer answer = answer(
                of(SITI, new MatchNeed(Sector.FOOD, null))
                        .given(GivenFacts.builder()
                                .age(70)
                                .gender(Gender.FEMALE)
                                .decile(1)
                                .programmes(List.of("PKH"))
                                .coverage(CoverageState.ACTIVE)
                                .targetGroups(List.of(TargetGroup.NEGLECTED_OLDER_PERSON))
                                .build())
                        .build(),
                "33.14");

        assertThat(hub.asked).isEmpty();
        assertThat(answer.matches())
                .extracting(ServiceMatch::service)
                .containsExactly("elders", "grouped", "anybody", "poorest");
        assertThat(answer.misses()).extracting(ServiceMatch::service).containsExactly("uninsured");
    }

    @Test
    void takesWhatADescriptionSaysAsGiven() {
        hub.resolution =
                new Resolution.Matches(1, List.of(new Match(new PersonKey.Nik(SITI.nik()), null)), Instant.EPOCH);
        hub.grants.put(Facet.IDENTITY, Set.of("*"));
        var person = new DemographicSubject("SITI CONTOH", LocalDate.of(1950, 3, 12), Gender.FEMALE);

        ServiceMatch elders =
                match(of(person, new MatchNeed(Sector.FOOD, "food-shortage")).build(), "elders");

        assertThat(elders.fit()).isEqualTo(FitEnum.FITS);
        assertThat(hub.asked).isEmpty();
    }

    @Test
    void holdsServicesForPersonsAgainstEachMemberOfAHousehold() {
        var mother = new Match(new PersonKey.Nik(SITI.nik()), identity(LocalDate.of(1950, 3, 12), Gender.FEMALE));
        var son = new Match(new PersonKey.Nik("3314100904129994"), identity(LocalDate.of(2012, 4, 9), Gender.MALE));
        hub.resolution = new Resolution.Matches(2, List.of(mother, son), Instant.EPOCH);
        hub.grants.put(Facet.IDENTITY, Set.of("birthDate", "gender", "address.region"));
        hub.grants.put(Facet.WELFARE, Set.of("decile"));
        hub.world.put(Facet.WELFARE, welfare(3, List.of()));

        ServiceMatchAnswer answer = answer(of(new HouseholdSubject("3314101501209993")), "33.14");

        assertThat(answer.members())
                .extracting(member -> member.member() + " " + member.nik())
                .containsExactly("0 null", "1 null");
        assertThat(answer.matches())
                .filteredOn(match -> match.service().equals("elders"))
                .extracting(ServiceMatch::member)
                .containsExactly(0);
        assertThat(answer.misses())
                .filteredOn(match -> match.service().equals("elders"))
                .extracting(ServiceMatch::member)
                .containsExactly(1);
        assertThat(answer.matches())
                .filteredOn(match -> match.service().equals("repair"))
                .singleElement()
                .satisfies(repair -> {
                    assertThat(repair.member()).isNull();
                    assertThat(results(repair)).contains("household MET fulfilled", "decile MET fulfilled");
                });
    }

    @Test
    void keepsToTheRulesOfALookup() {
        assertThat(problem(hub.match(of(SITI), "64.03"))).isEqualTo("403 caller.region-not-allowed");
        assertThat(hub.events()).containsExactly("lookup.refused");
        assertThat(problem(hub.match(of(new NikSubject("9999999999999999")), "*")))
                .isEqualTo("422 caller.impossible-nik");
        assertThat(problem(hub.match(of(SITI), new Caller("loket-uji", Set.of("*"), null))))
                .isEqualTo("400 caller.officer-missing");
        assertThat(problem(
                        hub.match(of(SITI, null).legalBasis(LegalBasis.CONSENT).build(), "*")))
                .isEqualTo("422 caller.consent-reference-missing");
        assertThat(problem(hub.match(
                        of(SITI, null)
                                .legalBasis(LegalBasis.CONSENT)
                                .consentReference("none")
                                .build(),
                        "*")))
                .isEqualTo("403 caller.consent-unknown");
        assertThat(hub.asked).isEmpty();
    }

    @Test
    void refusesByCode() {
        assertThat(problem(hub.match(request().subject(SITI).build(), "*"))).isEqualTo("400 caller.invalid-request");
        assertThat(problem(hub.match(
                        request().need(new MatchNeed(Sector.FOOD, "roof")).build(), "*")))
                .isEqualTo("422 caller.not-in-catalogue");
        assertThat(problem(hub.match(
                        request()
                                .need(new MatchNeed(Sector.FOOD, "unfit-housing"))
                                .build(),
                        "*")))
                .isEqualTo("422 caller.not-in-catalogue");
        assertThat(problem(hub.match(
                        request()
                                .given(GivenFacts.builder()
                                        .documents(List.of("passport"))
                                        .build())
                                .build(),
                        "*")))
                .isEqualTo("422 caller.not-in-catalogue");
        assertThat(problem(hub.match(request().region("99.99").build(), "*"))).isEqualTo("422 caller.unknown-region");
        assertThat(problem(hub.match(request().build(), "64.03"))).isEqualTo("403 caller.region-not-allowed");
        assertThat(problem(hub.match(
                        of(new HouseholdSubject("3314101501209993"), null)
                                .given(GivenFacts.builder().age(3).build())
                                .build(),
                        "*")))
                .isEqualTo("400 caller.invalid-request");
        assertThat(hub.recorded).isEmpty();
    }

    private ServiceMatch match(ServiceMatchRequest request, String service) {
        return find(answer(request, "*"), service);
    }

    private ServiceMatchAnswer answer(ServiceMatchRequest request, String region) {
        Exchange reply = hub.match(request, region);
        assertThat(reply.getMessage().getHeaders()).containsOnlyKeys("Cache-Control");
        return reply.getMessage().getBody(ServiceMatchAnswer.class);
    }

    private static ServiceMatch find(ServiceMatchAnswer answer, String service) {
        return Stream.concat(answer.matches().stream(), answer.misses().stream())
                .filter(match -> match.service().equals(service))
                .findFirst()
                .orElseThrow();
    }

    private static List<String> results(ServiceMatch match) {
        return match.criteria().stream()
                .map(result -> result.criterion().value() + " " + result.result() + " "
                        + result.reason().value())
                .toList();
    }

    private static CriterionResult criterion(ServiceMatch match, CriterionEnum kind) {
        return match.criteria().stream()
                .filter(result -> result.criterion() == kind)
                .findFirst()
                .orElseThrow();
    }

    private static String problem(Exchange reply) {
        String text = reply.getMessage().getBody(String.class);
        String code = text.replaceAll(".*\"code\":\"([^\"]+)\".*", "$1");
        return reply.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE) + " " + code;
    }

    private static ServiceMatchRequest.Builder request() {
        return ServiceMatchRequest.builder().region("33.14");
    }

    private static ServiceMatchRequest of(Subject subject) {
        return of(subject, null).build();
    }

    private static ServiceMatchRequest.Builder of(Subject subject, MatchNeed need) {
        return request()
                .subject(subject)
                .need(need)
                .purpose(Purpose.SERVICE_REFERRAL)
                .legalBasis(LegalBasis.PUBLIC_DUTY);
    }

    private static AgencyAnswer found(Profile profile) {
        return new AgencyAnswer.Found(profile, Instant.EPOCH);
    }

    private static AgencyAnswer welfare(Integer decile, List<String> programmes) {
        return found(Profile.builder()
                .welfare(Welfare.builder()
                        .name("SITI CONTOH")
                        .decile(decile)
                        .programmes(programmes)
                        .build())
                .build());
    }

    private static Profile identity(LocalDate birthDate, Gender gender) {
        return Profile.builder()
                .identity(Identity.builder()
                        .birthDate(birthDate)
                        .gender(gender)
                        .address(Address.builder().region("33.14").build())
                        .build())
                .build();
    }
}
