package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Subject;
import id.pandu.api.model.Welfare;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class WelfareTranslatorTest {

    private static final LocalDate BORN = LocalDate.of(1940, 1, 1);

    private final WelfareTranslator unit = new WelfareTranslator(Native.AGENCY, Native.CLOCK);

    @Test
    void asksForAPersonByNikOrByTheAgencysOwnKey() {
        assertThat(unit.toQuestion(lookup(Facet.WELFARE, new PersonKey.Nik(Native.NIK))))
                .isEqualTo(new Question.ByNik(Native.NIK));
        assertThat(unit.toQuestion(lookup(Facet.WELFARE, new PersonKey.AgencyKey(Native.AGENCY, Native.KEY))))
                .isEqualTo(new Question.ByKey(Native.KEY));
    }

    static Stream<LookupQuery> lookupsARegistryDoesNotKnow() {
        return Stream.of(
                lookup(Facet.HEALTH, new PersonKey.Nik(Native.NIK)),
                lookup(Facet.WELFARE, new PersonKey.Nik("../" + Native.NIK)),
                lookup(Facet.WELFARE, new PersonKey.AgencyKey("dinsos-bantaeng", Native.KEY)),
                lookup(Facet.WELFARE, new PersonKey.AgencyKey(Native.AGENCY, "*")));
    }

    @ParameterizedTest
    @MethodSource("lookupsARegistryDoesNotKnow")
    void asksForNothingElse(LookupQuery query) {
        assertThatThrownBy(() -> unit.toQuestion(query))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A registry is asked for welfare, by NIK or by a key of its own.");
    }

    @Test
    void asksWhoIsMeantByDescriptionOrFamilyCard() {
        assertThat(unit.toQuestion(resolve(new HouseholdSubject(Native.CARD)))).isEqualTo(Native.BY_CARD);
        assertThat(unit.toQuestion(resolve(new DemographicSubject("A'B", BORN, Gender.MALE))))
                .isEqualTo(new Question.ByDescription("A'B", BORN, Gender.MALE));
    }

    static Stream<Subject> subjectsARegistryDoesNotKnow() {
        return Stream.of(
                new NikSubject(Native.NIK),
                new HouseholdSubject(Native.CARD + "&nik=1"),
                new DemographicSubject(" ", BORN, Gender.MALE),
                new DemographicSubject("A".repeat(201), BORN, Gender.MALE),
                new DemographicSubject("CONTOH \uD800", BORN, Gender.MALE));
    }

    @ParameterizedTest
    @MethodSource("subjectsARegistryDoesNotKnow")
    void asksWhoIsMeantByNothingElse(Subject subject) {
        assertThatThrownBy(() -> unit.toQuestion(resolve(subject)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("A registry is asked who is meant by name and birth date, or by family card.");
    }

    @Test
    void findsThePersonOfTheContract() {
        AgencyAnswer answer = unit.toAnswer(told(Native.BY_NIK, "by-nik.found.json"));

        assertThat(answer).isInstanceOfSatisfying(AgencyAnswer.Found.class, found -> {
            assertThat(found.asOf()).isEqualTo(Native.CLOCK.instant());
            assertThat(GoldenFiles.json(found.profile()))
                    .isEqualTo(
                            GoldenFiles.parsed("{\"welfare\":" + GoldenFiles.ofConnector("by-nik.welfare.json") + "}"));
        });
    }

    @Test
    void findsSomebodyWhoseRegionIsAnotherAndTellsIt() {
        String page = Native.page(Native.row("\"kode_kabupaten_kota\":\"7303\""));

        assertThat(unit.toAnswer(Native.told(Native.BY_NIK, page)))
                .isInstanceOfSatisfying(
                        AgencyAnswer.Found.class,
                        found -> assertThat(
                                        Objects.requireNonNull(found.profile().welfare())
                                                .address())
                                .isNotNull()
                                .satisfies(
                                        address -> assertThat(address.region()).isEqualTo("73.03")));
    }

    @Test
    void findsNobody() {
        assertThat(unit.toAnswer(told(Native.BY_NIK, "by-nik.none.json")))
                .isEqualTo(new AgencyAnswer.NotFound(Native.CLOCK.instant()));
        assertThat(unit.toResolution(told(Native.BY_CARD, "by-nik.none.json")))
                .isEqualTo(new Resolution.Matches(0, List.of(), Native.CLOCK.instant()));
    }

    @Test
    void tellsHowManyThereAreInAHouseholdThatIsTooLarge() {
        Told large = Native.told(Native.BY_CARD, Native.page(1000, "lanjut", Native.members(0, 2)));

        assertThat(unit.toResolution(large)).isInstanceOfSatisfying(Resolution.Matches.class, matches -> {
            assertThat(matches.total()).isEqualTo(1000);
            assertThat(matches.people()).hasSize(2);
        });
    }

    @Test
    void doesNotBelieveTwoRowsAboutOnePerson() {
        Told twice = Native.told(Native.BY_NIK, Native.page(Native.row(), Native.row()));

        assertThatThrownBy(() -> unit.toAnswer(twice))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: one person was asked for and more were told");
    }

    @ParameterizedTest
    @EnumSource(Reason.class)
    void passesARefusalOn(Reason reason) {
        assertThat(unit.toAnswer(new Told.Refused(reason))).isEqualTo(new AgencyAnswer.Refused(reason));
        assertThat(unit.toResolution(new Told.Refused(reason))).isEqualTo(new Resolution.Refused(reason));
    }

    @Test
    void tellsEachMatchWithItsKeyAndItsWholeRecord() {
        Question question = new Question.ByDescription("mbah contoh tanpanik", BORN, Gender.FEMALE);

        assertThat(unit.toResolution(told(question, "no-nik.found.json")))
                .isInstanceOfSatisfying(Resolution.Matches.class, matches -> {
                    assertThat(matches.total()).isEqualTo(1);
                    assertThat(matches.asOf()).isEqualTo(Native.CLOCK.instant());
                    Match only = matches.people().getFirst();
                    assertThat(only.key()).isEqualTo(new PersonKey.AgencyKey(Native.AGENCY, Native.KEY));
                    assertThat(Objects.requireNonNull(only.profile()).welfare())
                            .extracting(Welfare::decile)
                            .isEqualTo(1);
                });
    }

    @Test
    void tellsTheMembersOfAHouseholdInTheRegistrysOrder() {
        var pages = new Pages(Native.BY_CARD);
        Stream.of("family.page-1.json", "family.page-2.json")
                .forEach(name -> pages.add(Page.of(NativeJson.read(GoldenFiles.ofContract(name)))));

        assertThat(unit.toResolution(pages.told()))
                .isInstanceOfSatisfying(
                        Resolution.Matches.class,
                        matches -> assertThat(matches.people())
                                .extracting(Match::key)
                                .containsExactly(
                                        new PersonKey.Nik("3314100511869991"),
                                        new PersonKey.Nik(Native.NIK),
                                        new PersonKey.AgencyKey(Native.AGENCY, Native.KEY)));
    }

    @Test
    void tellsHowManyThereAreWhenNotAllAreListed() {
        String first = Native.page(
                150,
                "lanjut",
                List.of(Native.row(
                        "\"nama\":\"MBAH CONTOH TANPANIK\"",
                        "\"tanggal_lahir\":\"1940-01-01\"",
                        "\"jenis_kelamin\":\"P\"")));

        assertThat(unit.toResolution(Native.told(Native.BY_DESCRIPTION, first)))
                .isInstanceOfSatisfying(Resolution.Matches.class, matches -> {
                    assertThat(matches.total()).isEqualTo(150);
                    assertThat(matches.people()).hasSize(1);
                });
    }

    @Test
    void doesNotBelieveThatSomebodyIsListedTwice() {
        Told twice = Native.told(Native.BY_CARD, Native.page(Native.member(1), Native.member(1)));

        assertThatThrownBy(() -> unit.toResolution(twice))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: somebody is listed twice");
    }

    private static Told told(Question question, String golden) {
        return Native.told(question, GoldenFiles.ofContract(golden));
    }

    private static LookupQuery lookup(Facet facet, PersonKey person) {
        return new LookupQuery(facet, person, Instant.MAX);
    }

    private static ResolveQuery resolve(Subject subject) {
        return new ResolveQuery(subject, Instant.MAX);
    }
}
