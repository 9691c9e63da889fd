package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.SourceStatus;
import id.pandu.api.model.Subject;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.Resolution.Matches;
import id.pandu.connector.ResolveQuery;
import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.lookup.Resolved.Unknown;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.stream.IntStream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

@NullUnmarked
class ResolverTest {

    private static final Subject SITI = new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE);
    private static final Subject FAMILY = new HouseholdSubject("3314101501209993");
    private static final PersonKey NIK = new PersonKey.Nik(People.SITI.nik());
    private static final PersonKey OWN_KEY = new PersonKey.AgencyKey("dinsos-sragen", "key");

    private final Registries registries = new Registries();
    private final Resolver unit = new Resolver(People.DIRECTORY, registries, People.PLENTY, Clock.systemUTC());

    @Test
    void takesANikAsGivenAndAsksNobody() {
        var known = (Known) resolve(unit, People.lookup(People.SITI, Facet.COVERAGE));

        assertThat(known.residents()).containsExactly(new Resident(null, NIK, null));
        assertThat(known.registry()).isNull();
        assertThat(registries.asked).isEmpty();
    }

    @Test
    void asksTheCivilRegistryFirstAndNobodyElseWhenItKnows() {
        registries.say("dukcapil", () -> matches(NIK));

        var known = (Known) resolve(SITI);

        assertThat(known.registry()).isEqualTo(People.DUKCAPIL);
        assertThat(known.residents()).containsExactly(new Resident(null, NIK, null));
        assertThat(registries.asked).containsExactly("dukcapil");
    }

    @Test
    void asksTheSocialRegistryWhenTheCivilRegistryKnowsNobody() {
        registries.say("dukcapil", () -> matches());
        registries.say("dinsos-sragen", () -> matches(OWN_KEY));

        var known = (Known) resolve(SITI);

        assertThat(known.residents()).extracting(Resident::key).containsExactly(OWN_KEY);
        assertThat(known.attempts())
                .extracting(Attempt::status)
                .containsExactly(SourceStatus.NOT_FOUND, SourceStatus.FOUND);
    }

    @ParameterizedTest
    @EnumSource(AgencyFault.Kind.class)
    void asksTheSocialRegistryWhenTheCivilRegistryFails(AgencyFault.Kind kind) {
        registries.say("dukcapil", () -> {
            throw new AgencyFault(kind, "test");
        });
        registries.say("dinsos-sragen", () -> matches(NIK));

        var known = (Known) resolve(FAMILY);

        assertThat(known.registry()).isEqualTo(People.DINSOS);
        assertThat(known.attempts().getFirst().answered()).isFalse();
    }

    @Test
    void leavesTheSocialRegistryTimeWhenTheCivilRegistryHangs() {
        registries.say("dukcapil", () -> {
            new CountDownLatch(1).await();
            return matches();
        });
        registries.say("dinsos-sragen", () -> matches(NIK));
        var lookup = People.lookup(FAMILY, Instant.now().plusMillis(400), Facet.WELFARE);

        var known = (Known) resolve(unit, lookup);

        assertThat(known.attempts())
                .extracting(Attempt::status)
                .containsExactly(SourceStatus.TIMEOUT, SourceStatus.FOUND);
    }

    @Test
    void saysNotFoundOnlyWhenEveryRegistryHasSaidSo() {
        registries.say("dukcapil", () -> matches());
        registries.say("dinsos-sragen", () -> matches());

        var unknown = (Unknown) resolve(SITI);

        assertThat(unknown.problem()).isEqualTo(ProblemType.SUBJECT_NOT_FOUND);
        assertThat(unknown.attempts()).hasSize(2);
    }

    @Test
    void doesNotSayNotFoundWhileARegistryIsDown() {
        registries.say("dukcapil", () -> {
            throw new AgencyFault(AgencyFault.Kind.UNREACHABLE, "test");
        });
        registries.say("dinsos-sragen", () -> matches());

        assertThat(((Unknown) resolve(SITI)).problem()).isEqualTo(ProblemType.AGENCY_CANNOT_RESOLVE);
    }

    @Test
    void doesNotSayNotFoundWhenARegistryRefusesUs() {
        registries.say("dukcapil", () -> new Resolution.Refused(AgencyAnswer.Refused.Reason.QUOTA));
        registries.say("dinsos-sragen", () -> matches());

        var unknown = (Unknown) resolve(SITI);

        assertThat(unknown.problem()).isEqualTo(ProblemType.AGENCY_CANNOT_RESOLVE);
        assertThat(unknown.attempts().getFirst().problem()).isEqualTo(ProblemType.AGENCY_REFUSED_QUOTA);
    }

    @Test
    void doesNotSayNotFoundWhereThereIsNoRegistry() {
        var lonely =
                new Resolver(new AgencyDirectory(List.of(People.DISDIK)), registries, People.PLENTY, Clock.systemUTC());

        assertThat(((Unknown) resolve(lonely, People.lookup(SITI, Facet.EDUCATION))).problem())
                .isEqualTo(ProblemType.AGENCY_CANNOT_RESOLVE);
    }

    @Test
    void guessesAtNobodyWhenSeveralFit() {
        registries.say("dukcapil", () -> new Matches(17, List.of(new Match(NIK, null)), Instant.EPOCH));

        var unknown = (Unknown) resolve(SITI);

        assertThat(unknown.problem()).isEqualTo(ProblemType.SUBJECT_AMBIGUOUS);
        assertThat(unknown.matches()).isEqualTo(17);
        assertThat(registries.asked).containsExactly("dukcapil");
    }

    @Test
    void distrustsARegistryThatHasSomebodyAndNamesNobody() {
        registries.say("dukcapil", () -> new Matches(1, List.of(), Instant.EPOCH));
        registries.say("dinsos-sragen", () -> matches());

        assertThat(((Unknown) resolve(SITI)).attempts().getFirst().status()).isEqualTo(SourceStatus.INVALID_RESPONSE);
    }

    @Test
    void numbersTheMembersOfAHouseholdAndKeepsWhatTheRegistryTold() {
        registries.say(
                "dukcapil",
                () -> new Matches(
                        2,
                        List.of(new Match(NIK, People.identity("SITI CONTOH")), new Match(OWN_KEY, null)),
                        Instant.EPOCH));

        var known = (Known) resolve(FAMILY);

        assertThat(known.residents()).extracting(Resident::member).containsExactly(0, 1);
        assertThat(known.residents().getFirst().told().answer().profile()).isEqualTo(People.identity("SITI CONTOH"));
        assertThat(known.residents().getLast().told()).isNull();
    }

    @Test
    void takesANumberThatNoNikCanBeForTheRegistrysOwnKey() {
        registries.say("dukcapil", () -> matches(NIK, new PersonKey.Nik("9999999999999999")));

        var known = (Known) resolve(FAMILY);

        assertThat(known.residents())
                .extracting(Resident::key)
                .containsExactly(NIK, new PersonKey.AgencyKey("dukcapil", "9999999999999999"));
    }

    @Test
    void takesTwoHundredMembersAndRefusesMore() {
        registries.say("dukcapil", () -> household(200));
        assertThat(((Known) resolve(FAMILY)).residents()).hasSize(200);

        registries.say("dukcapil", () -> household(201));
        var unknown = (Unknown) resolve(FAMILY);
        assertThat(unknown.problem()).isEqualTo(ProblemType.SUBJECT_HOUSEHOLD_TOO_LARGE);
        assertThat(unknown.matches()).isEqualTo(201);
    }

    @Test
    void doesNotPassAPartOfAHouseholdOffAsTheWhole() {
        registries.say("dukcapil", () -> new Matches(3, List.of(new Match(NIK, null)), Instant.EPOCH));

        assertThat(((Unknown) resolve(FAMILY)).problem()).isEqualTo(ProblemType.SUBJECT_HOUSEHOLD_TOO_LARGE);
    }

    @Test
    void asksOnlyRegistriesThatTheOrganisationHasAnAgreementWith() {
        registries.say("dinsos-sragen", () -> matches(OWN_KEY));
        var lookup = People.lookup(SITI, Facet.WELFARE);
        Agreements withDinsos = wish ->
                wish.agency().equals("dinsos-sragen") ? People.GRANT : new Denied(ProblemType.CALLER_NO_AGREEMENT);

        var known = (Known) unit.resolve(lookup, new Rights(withDinsos, lookup));

        assertThat(registries.asked).containsExactly("dinsos-sragen");
        assertThat(known.attempts().getFirst().problem()).isEqualTo(ProblemType.CALLER_NO_AGREEMENT);
    }

    @Test
    void saysThatNoRegistryMayBeAsked() {
        var lookup = People.lookup(SITI, Facet.WELFARE);
        Agreements none = wish -> new Denied(ProblemType.CALLER_NO_AGREEMENT);

        var unknown = (Unknown) unit.resolve(lookup, new Rights(none, lookup));

        assertThat(unknown.problem()).isEqualTo(ProblemType.CALLER_NO_REGISTRY_AGREED);
        assertThat(registries.asked).isEmpty();
    }

    private Resolved resolve(Subject subject) {
        return resolve(unit, People.lookup(subject, Facet.WELFARE));
    }

    private static Resolved resolve(Resolver resolver, Lookup lookup) {
        return resolver.resolve(lookup, new Rights(People.AGREED, lookup));
    }

    private static Matches matches(PersonKey... keys) {
        List<Match> people = IntStream.range(0, keys.length)
                .mapToObj(index -> new Match(keys[index], null))
                .toList();
        return new Matches(people.size(), people, Instant.EPOCH);
    }

    private static Matches household(int members) {
        return matches(IntStream.range(0, members).mapToObj(index -> NIK).toArray(PersonKey[]::new));
    }

    /** Registries that say what a test tells them to, with the guards of {@link People} unused by anybody else in time. */
    private static final class Registries implements AgencyCalls {

        private final Map<String, Callable<Resolution>> scripts = new HashMap<>();
        private final List<String> asked = new ArrayList<>();

        void say(String agencyId, Callable<Resolution> script) {
            scripts.put(agencyId, script);
        }

        @Override
        public AgencyAnswer ask(String agencyId, LookupQuery query) {
            throw new AssertionError("nobody is asked for a facet yet");
        }

        @Override
        public Resolution resolve(String agencyId, ResolveQuery query) throws Exception {
            asked.add(agencyId);
            assertThat(Duration.between(Instant.now(), query.deadline())).isLessThan(Duration.ofSeconds(3));
            return scripts.get(agencyId).call();
        }
    }
}
