package id.pandu.hub.discrepancy;

import static id.pandu.api.model.Discrepancy.AttributeEnum.BIRTH_DATE;
import static id.pandu.api.model.Discrepancy.AttributeEnum.GENDER;
import static id.pandu.api.model.Discrepancy.AttributeEnum.HOUSEHOLD;
import static id.pandu.api.model.Discrepancy.AttributeEnum.NAME;
import static id.pandu.api.model.Discrepancy.AttributeEnum.REGION;
import static id.pandu.api.model.Discrepancy.SeverityEnum.MAJOR;
import static id.pandu.api.model.Discrepancy.SeverityEnum.MINOR;
import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Discrepancy;
import id.pandu.api.model.Discrepancy.AttributeEnum;
import id.pandu.api.model.Discrepancy.SeverityEnum;
import id.pandu.api.model.DiscrepancyValue;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

class DiscrepanciesTest {

    @Test
    void findsNothingWhereAllAgreeOrNobodyElseSpeaks() {
        Claims civil = claims("dukcapil", NAME, "SITI CONTOH", BIRTH_DATE, "1990-03-12", HOUSEHOLD, "3314101501209993");
        Claims insurance = claims("bpjs-kesehatan", NAME, "SITI CONTOH ", BIRTH_DATE, "1990-03-12", GENDER, "FEMALE");

        assertThat(Discrepancies.between(List.of(civil, insurance), null)).isEmpty();
        assertThat(Discrepancies.between(List.of(civil), null)).isEmpty();
        assertThat(Discrepancies.between(List.of(), null)).isEmpty();
    }

    @Test
    void listsEveryAgencyThatHoldsTheAttributeInItsOwnSpelling() {
        List<Discrepancy> found = Discrepancies.between(
                List.of(
                        claims("dukcapil", NAME, "HASNAH CONTOHDAENG", BIRTH_DATE, "1988-05-06"),
                        claims("bpjs-kesehatan", NAME, "HASNA CONTOH ", BIRTH_DATE, "1988-05-06"),
                        claims("satusehat"),
                        claims("disdik-bantaeng", NAME, "Hasnah Contohdaeng", BIRTH_DATE, "1988-06-05")),
                null);

        assertThat(found)
                .containsExactly(
                        new Discrepancy(
                                NAME,
                                MAJOR,
                                null,
                                List.of(
                                        new DiscrepancyValue("dukcapil", "HASNAH CONTOHDAENG"),
                                        new DiscrepancyValue("bpjs-kesehatan", "HASNA CONTOH "),
                                        new DiscrepancyValue("disdik-bantaeng", "Hasnah Contohdaeng"))),
                        new Discrepancy(
                                BIRTH_DATE,
                                MINOR,
                                null,
                                List.of(
                                        new DiscrepancyValue("dukcapil", "1988-05-06"),
                                        new DiscrepancyValue("bpjs-kesehatan", "1988-05-06"),
                                        new DiscrepancyValue("disdik-bantaeng", "1988-06-05"))));
    }

    @ParameterizedTest
    @CsvSource({
        "GENDER, FEMALE, MALE, MAJOR",
        "HOUSEHOLD, 3314101501209993, 3314100308069991, MINOR",
        "HOUSEHOLD, 3314101501209993, 3314.1015.0120.9993,",
        "REGION, 33.14, 32.72, MINOR",
        "REGION, 33.14, 33.15, MINOR",
        "REGION, 33.14, 3314,",
        "REGION, -, ?, MINOR",
    })
    void weighsTheOtherAttributes(AttributeEnum attribute, String one, String other, SeverityEnum severity) {
        List<Discrepancy> found = Discrepancies.between(
                List.of(claims("dukcapil", attribute, one), claims("dinsos-sragen", attribute, other)), null);

        assertThat(found.stream().map(Discrepancy::severity).toList())
                .isEqualTo(Stream.ofNullable(severity).toList());
    }

    @Test
    void saysWhichMemberIsMeant() {
        List<Discrepancy> found = Discrepancies.between(
                List.of(claims("dukcapil", GENDER, "FEMALE"), claims("bpjs-kesehatan", GENDER, "MALE")), 3);

        assertThat(found).singleElement().extracting(Discrepancy::member).isEqualTo(3);
    }

    @Test
    void doesNotRepeatAnAgencyThatSaysTheSameTwice() {
        Claims civil = claims("dukcapil", GENDER, "FEMALE");

        List<Discrepancy> found =
                Discrepancies.between(List.of(civil, civil, claims("bpjs-kesehatan", GENDER, "MALE")), null);

        assertThat(found)
                .singleElement()
                .satisfies(discrepancy -> assertThat(discrepancy.values()).hasSize(2));
    }

    @Property
    void isAsSevereAsTheWorstPair(@ForAll("claims") List<Claims> claims) {
        Map<AttributeEnum, SeverityEnum> worst = new HashMap<>();
        for (Claims one : claims) {
            for (Claims other : claims) {
                Discrepancies.between(List.of(one, other), null)
                        .forEach(found -> worst.merge(
                                found.attribute(),
                                found.severity(),
                                (a, b) -> a == MAJOR || b == MAJOR ? MAJOR : MINOR));
            }
        }

        assertThat(Discrepancies.between(claims, null).stream()
                        .collect(Collectors.toMap(Discrepancy::attribute, Discrepancy::severity)))
                .isEqualTo(worst);
    }

    @Property
    void changesNothingButTheOrderWhenAgenciesChangePlaces(
            @ForAll("claims") List<Claims> claims, @ForAll Random random) {
        List<Claims> shuffled = new ArrayList<>(claims);
        Collections.shuffle(shuffled, random);

        assertThat(sorted(Discrepancies.between(shuffled, null)))
                .isEqualTo(sorted(Discrepancies.between(claims, null)));
    }

    @Property
    void neverDisagreesWithItself(@ForAll("claims") List<Claims> claims) {
        Claims one = claims.getFirst();

        assertThat(Discrepancies.between(List.of(one, new Claims("another", one.values()), one), null))
                .isEmpty();
    }

    static Stream<String> hostile() {
        return Stream.of(
                "A".repeat(5_000),
                "A ".repeat(2_500),
                "CONTOH ".repeat(700),
                "H. ".repeat(66) + "X",
                "S.E., ".repeat(33),
                "\uFDFA".repeat(200),
                "A" + "\u0301\u0316".repeat(99),
                "A" + "\u0301\u0316".repeat(2_500),
                "\u202ESITI\u202C CONTOH\u200F",
                "\u200F".repeat(200),
                "'; DROP TABLE penduduk; --",
                "%_*?[a-z]+(.*)$1\\",
                "\uD83D",
                "\uDE00\uD83D",
                "SITI \uD83D CONTOH",
                "\uD83D\uDE00\uD83D\uDE01",
                "....,,,,''''",
                "Prof. Dr. Ir. H.",
                "\u0000\u0007",
                "HH HH HH HH".repeat(18),
                "ABDUL".repeat(40),
                "IYAUWA".repeat(33));
    }

    @ParameterizedTest(name = "[{index}]") // no report bears them all
    @MethodSource("hostile")
    void bearsAnyName(String name) {
        List<Claims> claims = Stream.concat(Stream.of(name, "SITI CONTOH"), hostile())
                .map(text -> claims("agency-" + text.hashCode(), NAME, text))
                .toList();

        List<Discrepancy> found = Discrepancies.between(claims, null);

        assertThat(found).singleElement().satisfies(discrepancy -> {
            assertThat(discrepancy.severity()).isEqualTo(MAJOR);
            assertThat(discrepancy.values()).extracting(DiscrepancyValue::value).contains(name);
        });
        assertThat(Discrepancies.between(List.of(claims.getFirst(), claims("another", NAME, name)), null))
                .isEmpty();
    }

    @Provide
    Arbitrary<List<Claims>> claims() {
        Arbitrary<Map<AttributeEnum, String>> values = Combinators.combine(
                        Arbitraries.of(
                                "SITI CONTOH",
                                "Siti Contoh, S.E.",
                                "SITTI CONTHO",
                                "SITI",
                                "S. CONTOH",
                                "BUDI CONTOH",
                                "?"),
                        Arbitraries.of("1990-03-12", "1990-12-03", "1990-07-01", "1991-03-12", "1985-08-17"),
                        Arbitraries.of("FEMALE", "MALE"),
                        Arbitraries.of("33.14", "32.72", "3314"),
                        Arbitraries.of(AttributeEnum.class).set())
                .as((name, birth, gender, region, silent) -> {
                    var all = new HashMap<>(Map.of(NAME, name, BIRTH_DATE, birth, GENDER, gender, REGION, region));
                    all.keySet().removeAll(silent);
                    return all;
                });
        return values.list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(list -> IntStream.range(0, list.size())
                        .mapToObj(at -> new Claims("agency-" + at, list.get(at)))
                        .toList());
    }

    private static List<Discrepancy> sorted(List<Discrepancy> found) {
        return found.stream()
                .map(one -> new Discrepancy(
                        one.attribute(),
                        one.severity(),
                        one.member(),
                        one.values().stream()
                                .sorted(Comparator.comparing(DiscrepancyValue::agency))
                                .toList()))
                .toList();
    }

    private static Claims claims(String agency) {
        return new Claims(agency, Map.of());
    }

    private static Claims claims(String agency, AttributeEnum attribute, String value) {
        return new Claims(agency, Map.of(attribute, value));
    }

    private static Claims claims(
            String agency, AttributeEnum one, String value, AttributeEnum other, String otherValue) {
        return new Claims(agency, Map.of(one, value, other, otherValue));
    }

    private static Claims claims(
            String agency,
            AttributeEnum one,
            String value,
            AttributeEnum other,
            String otherValue,
            AttributeEnum third,
            String thirdValue) {
        return new Claims(agency, Map.of(one, value, other, otherValue, third, thirdValue));
    }
}
