package id.pandu.hub.discrepancy;

import static id.pandu.hub.discrepancy.Agreement.MINOR;
import static id.pandu.hub.discrepancy.Agreement.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.hub.discrepancy.NameRules.Abbreviation;
import id.pandu.hub.discrepancy.NameRules.Letters;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Holds every rule to its own example, and {@code docs/discrepancies.md} to the rules ({@code -Dpandu.docs.write=true} writes them anew). */
class NameRulesTest {

    private static final Path PAGE = Path.of("..", "docs", "discrepancies.md");
    private static final String START = "<!-- from here to the next mark: generated from name-rules.json -->\n";
    private static final String END = "<!-- end of the generated part -->";

    static List<Abbreviation> abbreviations() {
        return NameRules.STANDARD.abbreviations();
    }

    static List<Letters> spellings() {
        return NameRules.STANDARD.spellings();
    }

    static List<Letters> variants() {
        return NameRules.STANDARD.variants();
    }

    @ParameterizedTest
    @MethodSource("abbreviations")
    void writesOutAnAbbreviation(Abbreviation rule) {
        assertThat(compare(rule.example())).isEqualTo(SAME);
        assertThat(rule.written())
                .allSatisfy(written -> assertThat(
                                compare(List.of("ANDI " + written + ". CONTOH", "ANDI " + rule.word() + " CONTOH")))
                        .isEqualTo(SAME));
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void seesTheSameNameInAnotherSpelling(Letters rule) {
        assertThat(compare(rule.example())).isEqualTo(SAME);
    }

    @ParameterizedTest
    @MethodSource("variants")
    void seesLittleDifferenceInAVariant(Letters rule) {
        assertThat(compare(rule.example())).isEqualTo(MINOR);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void needsEverySpelling(Letters rule) {
        NameSpelling without = unit(but(rule, spellings()), List.of());

        assertThat(rule.example()).extracting(name -> joined(without, name)).doesNotHaveDuplicates();
    }

    @ParameterizedTest
    @MethodSource("variants")
    void needsEveryVariant(Letters rule) {
        NameSpelling without = unit(spellings(), but(rule, variants()));

        assertThat(rule.example())
                .extracting(name -> without.sound(joined(without, name)))
                .doesNotHaveDuplicates();
    }

    @Test
    void takesOffEveryTitleInEveryOrder() {
        List<String> before = NameRules.STANDARD.titlesBefore();
        List<String> after = NameRules.STANDARD.titlesAfter();

        assertThat(before.stream().flatMap(one -> before.stream().map(other -> one + " " + other + " A. CONTOH S.")))
                .allSatisfy(
                        name -> assertThat(compare(List.of("A CONTOH S", name))).isEqualTo(SAME));
        assertThat(after.stream().flatMap(one -> after.stream().map(other -> "A. CONTOH S., " + one + "," + other)))
                .allSatisfy(
                        name -> assertThat(compare(List.of("A CONTOH S", name))).isEqualTo(SAME));
    }

    @Test
    void isPublishedAsItIs() throws IOException {
        String page = Files.readString(PAGE);
        int start = page.indexOf(START) + START.length();
        int end = page.indexOf(END);
        if (Boolean.getBoolean("pandu.docs.write")) {
            Files.writeString(PAGE, page.substring(0, start) + rules() + page.substring(end));
        }

        assertThat(PAGE).content().contains(START + rules() + END);
    }

    private static String rules() {
        NameRules rules = NameRules.STANDARD;
        return "\n- **Titles before a name**: " + String.join(" ", rules.titlesBefore())
                + "\n- **Titles after a name**: " + String.join(" ", rules.titlesAfter())
                + "\n\n| Same name | Why | Example |\n|---|---|---|\n"
                + Stream.concat(
                                rules.abbreviations().stream().map(NameRulesTest::row),
                                rules.spellings().stream().map(NameRulesTest::row))
                        .collect(Collectors.joining())
                + "\n| Variant: MINOR | Why, and what it risks | Example |\n|---|---|---|\n"
                + rules.variants().stream().map(NameRulesTest::row).collect(Collectors.joining())
                + "\n";
    }

    private static String row(Abbreviation rule) {
        return row(String.join(", ", rule.written()) + " is " + rule.word(), rule.reason(), rule.example());
    }

    private static String row(Letters rule) {
        return row(rule.rule(), rule.reason(), rule.example());
    }

    private static String row(String rule, String reason, List<String> example) {
        return "| %s | %s | %s |\n".formatted(rule, reason, String.join(" · ", example));
    }

    private static NameSpelling unit(List<Letters> spellings, List<Letters> variants) {
        return new NameSpelling(
                new NameRules(List.of(), List.of(), NameRules.STANDARD.abbreviations(), spellings, variants));
    }

    private static List<Letters> but(Letters rule, List<Letters> rules) {
        return rules.stream().filter(other -> !other.rule().equals(rule.rule())).toList();
    }

    private static String joined(NameSpelling spelling, String name) {
        return spelling.spelling(String.join("", spelling.words(name)));
    }

    private static Agreement compare(List<String> names) {
        return NameComparison.compare(PersonName.of(names.getFirst()), PersonName.of(names.getLast()));
    }
}
