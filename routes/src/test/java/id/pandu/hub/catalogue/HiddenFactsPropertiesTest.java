package id.pandu.hub.catalogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Address;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.CoverageState;
import id.pandu.api.model.CriterionResult;
import id.pandu.api.model.CriterionResult.ReasonEnum;
import id.pandu.api.model.Education;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Identity;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Pupil;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.ServiceEligibility.AppliesToEnum;
import id.pandu.api.model.ServiceMatch;
import id.pandu.api.model.ServiceMatchAnswer;
import id.pandu.api.model.ServiceMatchRequest;
import id.pandu.api.model.Source;
import id.pandu.api.model.Welfare;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agreement.FieldPaths;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.lifecycle.AfterContainer;
import net.jqwik.api.lifecycle.BeforeContainer;
import org.jspecify.annotations.NullUnmarked;

/**
 * Through the routes, agreements and all: two people who differ only in what the caller may not see get the same match, word for
 * word, and whatever is told of a fact can be seen in it.
 */
@NullUnmarked
class HiddenFactsPropertiesTest {

    private static final List<String> PATHS = List.of(
            "name",
            "birthDate",
            "gender",
            "familyCardNumber",
            "address",
            "address.region",
            "address.village",
            "status",
            "cardNumber",
            "ownEnrolment",
            "ownEnrolment.grade",
            "decile",
            "programmes",
            "*");

    private static AnyHub hub;

    @BeforeContainer
    static void open() throws Exception {
        hub = new AnyHub(Shelf.catalogue(
                Shelf.repair(),
                Shelf.food("elders", Shelf.rules().minimumAge(60).build()),
                Shelf.food(
                        "women",
                        Shelf.rules()
                                .gender(Gender.FEMALE)
                                .minimumAge(20)
                                .maximumAge(70)
                                .build()),
                Shelf.food(
                        "families",
                        Shelf.rules()
                                .appliesTo(AppliesToEnum.HOUSEHOLD)
                                .maximumDecile(2)
                                .build()),
                Shelf.food(
                        "poorest",
                        Shelf.rules()
                                .maximumDecile(5)
                                .notReceiving(List.of("SEMBAKO"))
                                .build()),
                Shelf.food(
                        "uninsured",
                        Shelf.rules()
                                .coverage(List.of(CoverageState.NONE, CoverageState.INACTIVE))
                                .build()),
                Shelf.food(
                        "pupils",
                        Shelf.rules().enrolled(true).residentsOnly(true).build())));
    }

    @AfterContainer
    static void close() {
        hub.close();
    }

    @Property(tries = 400)
    void decideNothing(
            @ForAll("people") Map<Facet, Profile> one,
            @ForAll("people") Map<Facet, Profile> other,
            @ForAll("grants") Map<Facet, Set<String>> grants) {
        List<String> told = told(one, grants);

        assertThat(told(mixed(one, other, grants), grants)).isEqualTo(told);
    }

    @Property(tries = 400)
    void areNeverToldFrom(
            @ForAll("people") Map<Facet, Profile> person, @ForAll("grants") Map<Facet, Set<String>> grants) {
        Stream.concat(answer(person, grants).matches().stream(), answer(person, grants).misses().stream())
                .flatMap(match -> match.criteria().stream())
                .filter(result ->
                        result.reason() == ReasonEnum.FULFILLED || result.reason() == ReasonEnum.NOT_FULFILLED)
                .forEach(result -> assertThat(result.sources())
                        .as(result.criterion().value())
                        .allMatch(source -> source.facet() == null
                                || maySee(result, FieldPaths.of(grants.getOrDefault(source.facet(), Set.of())))));
    }

    @Provide
    Arbitrary<Map<Facet, Profile>> people() {
        return Arbitraries.randomValue(HiddenFactsPropertiesTest::person);
    }

    @Provide
    Arbitrary<Map<Facet, Set<String>>> grants() {
        return Arbitraries.maps(
                        Arbitraries.of(AnyHub.AGENCIES.keySet()),
                        Arbitraries.of(PATHS).set().ofMinSize(1).ofMaxSize(6))
                .ofMaxSize(4);
    }

    private static boolean maySee(CriterionResult result, FieldPaths fields) {
        return switch (result.criterion()) {
            case AGE -> fields.allows("birthDate");
            case GENDER -> fields.allows("gender");
            case HOUSEHOLD -> fields.allows("familyCardNumber");
            case RESIDENCE -> fields.allows("address.region");
            case COVERAGE -> fields.allows("status");
            case ENROLMENT -> fields.allows("ownEnrolment");
            case DECILE -> fields.allows("decile");
            case NOT_RECEIVING -> fields.allows("programmes");
            default -> true;
        };
    }

    private static List<String> told(Map<Facet, Profile> person, Map<Facet, Set<String>> grants) {
        ServiceMatchAnswer answer = answer(person, grants);
        var told = new ArrayList<String>();
        answer.matches().forEach(match -> tell(match, told));
        answer.misses().forEach(match -> tell(match, told));
        for (Source source : answer.sources()) {
            told.add(source.agency() + " " + source.facet() + " " + source.status());
        }
        return told;
    }

    private static void tell(ServiceMatch match, List<String> told) {
        told.add(match.service() + " " + match.fit());
        match.criteria()
                .forEach(result -> told.add(result.criterion() + " " + result.result() + " " + result.reason() + " "
                        + result.explanation() + " "
                        + result.sources().stream()
                                .map(source -> source.kind() + " " + source.agency() + " " + source.facet())
                                .toList()));
    }

    private static ServiceMatchAnswer answer(Map<Facet, Profile> person, Map<Facet, Set<String>> grants) {
        hub.grants.clear();
        hub.grants.putAll(grants);
        hub.world.clear();
        person.forEach((facet, profile) -> hub.world.put(facet, new AgencyAnswer.Found(profile, Instant.EPOCH)));
        ServiceMatchRequest request = ServiceMatchRequest.builder()
                .subject(new NikSubject("3314105203909991"))
                .region("33.14")
                .purpose(Purpose.SERVICE_REFERRAL)
                .legalBasis(LegalBasis.PUBLIC_DUTY)
                .build();
        return hub.match(request, "*").getMessage().getBody(ServiceMatchAnswer.class);
    }

    /** The first person as far as the caller may see, and the second one behind that. */
    private static Map<Facet, Profile> mixed(
            Map<Facet, Profile> one, Map<Facet, Profile> other, Map<Facet, Set<String>> grants) {
        Map<Facet, Profile> mixed = new EnumMap<>(Facet.class);
        for (Facet facet : AnyHub.AGENCIES.keySet()) {
            FieldPaths seen = FieldPaths.of(grants.getOrDefault(facet, Set.of()));
            Profile front = one.get(facet);
            Profile back = other.get(facet);
            if (!grants.containsKey(facet)) {
                if (back != null) {
                    mixed.put(facet, back);
                }
            } else if (front != null) {
                mixed.put(facet, back == null ? front : behind(facet, front, back, seen));
            }
        }
        return mixed;
    }

    private static Profile behind(Facet facet, Profile front, Profile back, FieldPaths seen) {
        Profile.Builder both = Profile.builder();
        switch (facet) {
            case IDENTITY -> {
                Identity a = front.identity();
                Identity b = back.identity();
                both.identity(Identity.builder()
                        .name((seen.allows("name") ? a : b).name())
                        .birthDate((seen.allows("birthDate") ? a : b).birthDate())
                        .gender((seen.allows("gender") ? a : b).gender())
                        .familyCardNumber((seen.allows("familyCardNumber") ? a : b).familyCardNumber())
                        .address(behind(a.address(), b.address(), seen))
                        .build());
            }
            case COVERAGE -> {
                Coverage a = front.coverage();
                Coverage b = back.coverage();
                both.coverage(Coverage.builder()
                        .cardNumber((seen.allows("cardNumber") ? a : b).cardNumber())
                        .birthDate((seen.allows("birthDate") ? a : b).birthDate())
                        .gender((seen.allows("gender") ? a : b).gender())
                        .status((seen.allows("status") ? a : b).status())
                        .build());
            }
            case EDUCATION -> both.education((seen.allows("ownEnrolment") ? front : back).education());
            case WELFARE -> {
                Welfare a = front.welfare();
                Welfare b = back.welfare();
                both.welfare(Welfare.builder()
                        .name((seen.allows("name") ? a : b).name())
                        .birthDate((seen.allows("birthDate") ? a : b).birthDate())
                        .gender((seen.allows("gender") ? a : b).gender())
                        .familyCardNumber((seen.allows("familyCardNumber") ? a : b).familyCardNumber())
                        .decile((seen.allows("decile") ? a : b).decile())
                        .programmes((seen.allows("programmes") ? a : b).programmes())
                        .address(behind(a.address(), b.address(), seen))
                        .build());
            }
            case HEALTH -> throw new AssertionError("nobody asks for health");
        }
        return both.build();
    }

    private static Address behind(Address front, Address back, FieldPaths seen) {
        return Address.builder()
                .region((seen.allows("address.region") ? front : back).region())
                .village((seen.allows("address.village") ? front : back).village())
                .build();
    }

    private static Map<Facet, Profile> person(Random chance) {
        Map<Facet, Profile> person = new EnumMap<>(Facet.class);
        AnyHub.AGENCIES.keySet().stream()
                .filter(facet -> chance.nextInt(5) > 0)
                .forEach(facet -> person.put(facet, part(facet, chance)));
        return person;
    }

    private static Profile part(Facet facet, Random chance) {
        return switch (facet) {
            case IDENTITY ->
                Profile.builder()
                        .identity(Identity.builder()
                                .name("CONTOH")
                                .birthDate(some(chance, birth(chance)))
                                .gender(some(chance, gender(chance)))
                                .familyCardNumber(some(chance, "3314101501209993"))
                                .address(address(chance))
                                .build())
                        .build();
            case COVERAGE ->
                Profile.builder()
                        .coverage(Coverage.builder()
                                .cardNumber("0009990000017")
                                .birthDate(some(chance, birth(chance)))
                                .gender(some(chance, gender(chance)))
                                .status(some(
                                        chance,
                                        chance.nextBoolean()
                                                ? Coverage.StatusEnum.ACTIVE
                                                : Coverage.StatusEnum.INACTIVE))
                                .build())
                        .build();
            case EDUCATION ->
                Profile.builder()
                        .education(new Education(
                                some(chance, Pupil.builder().grade(8).build()), List.of()))
                        .build();
            case WELFARE ->
                Profile.builder()
                        .welfare(Welfare.builder()
                                .name("CONTOH")
                                .birthDate(some(chance, birth(chance)))
                                .gender(some(chance, gender(chance)))
                                .familyCardNumber(some(chance, "3314101501209993"))
                                .decile(some(chance, 1 + chance.nextInt(10)))
                                .programmes(some(chance, chance.nextBoolean() ? List.of("SEMBAKO") : List.of("PKH")))
                                .address(address(chance))
                                .build())
                        .build();
            case HEALTH -> throw new AssertionError("nobody asks for health");
        };
    }

    private static Address address(Random chance) {
        return Address.builder()
                .region(some(chance, chance.nextBoolean() ? "33.14" : "64.03"))
                .village(some(chance, "33.14.10.1001"))
                .build();
    }

    private static LocalDate birth(Random chance) {
        return LocalDate.of(1940 + chance.nextInt(80), 1 + chance.nextInt(12), 1 + chance.nextInt(28));
    }

    private static Gender gender(Random chance) {
        return chance.nextBoolean() ? Gender.FEMALE : Gender.MALE;
    }

    private static <T> T some(Random chance, T value) {
        return chance.nextInt(4) == 0 ? null : value;
    }
}
