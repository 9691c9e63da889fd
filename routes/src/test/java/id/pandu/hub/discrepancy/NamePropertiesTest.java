package id.pandu.hub.discrepancy;

import static id.pandu.hub.discrepancy.Agreement.MAJOR;
import static id.pandu.hub.discrepancy.Agreement.SAME;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class NamePropertiesTest {

    private static final List<String> TITLES_BEFORE = NameRules.STANDARD.titlesBefore();
    private static final List<String> TITLES_AFTER = NameRules.STANDARD.titlesAfter();

    @Property
    void isTheSameAsItself(@ForAll("anyText") String text) {
        assertThat(compare(text, text)).isEqualTo(SAME);
    }

    @Property
    void doesNotMindWhoIsAskedFirst(@ForAll("anyText") String one, @ForAll("anyText") String other) {
        assertThat(compare(one, other)).isEqualTo(compare(other, one));
    }

    @Property
    void doesNotMindWhoIsAskedFirstAboutLikeNames(@ForAll("likeNames") String one, @ForAll("likeNames") String other) {
        assertThat(compare(one, other)).isEqualTo(compare(other, one));
    }

    @Property
    void doesNotMindTitles(
            @ForAll("names") String name, @ForAll("before") String before, @ForAll("after") String after) {
        assertThat(compare(name, before + " " + name + ", " + after)).isEqualTo(SAME);
        assertThat(compare(name, before + "." + name + "," + after)).isEqualTo(SAME);
    }

    @Property
    void doesNotMindCaseSpacingAndPunctuation(
            @ForAll("names") String name, @ForAll("noise") String noise, @ForAll Random random) {
        StringBuilder written = new StringBuilder(noise);
        for (int at = 0; at < name.length(); at++) {
            char letter = name.charAt(at);
            written.append(random.nextBoolean() ? Character.toLowerCase(letter) : letter);
            written.append(letter == ' ' ? noise : random.nextInt(4) == 0 ? "'" : "");
        }

        assertThat(compare(name, written + noise)).isEqualTo(SAME);
        assertThat(compare(name, name.toLowerCase(Locale.ROOT))).isEqualTo(SAME);
    }

    @Property
    void doesNotMindHowWordsAreParted(@ForAll("plainNames") String name, @ForAll Random random) {
        String parted = name.chars()
                .mapToObj(letter -> letter == ' ' && random.nextBoolean() ? "" : Character.toString(letter))
                .reduce("", String::concat);

        assertThat(compare(name, parted)).isEqualTo(SAME);
    }

    @Property
    void findsLessThanMajorWhenWordsAreMissingOrMoved(@ForAll("plainNames") String name, @ForAll Random random) {
        List<String> words = new ArrayList<>(List.of(name.split(" ", -1)));
        Collections.shuffle(words, random);
        String fewer = String.join(" ", words.subList(0, 1 + random.nextInt(words.size())));

        assertThat(compare(name, fewer)).isNotEqualTo(MAJOR);
    }

    @Property
    void neverThinksOfTwoUnlikeNamesAsOne(@ForAll("unlike") List<String> names) {
        assertThat(compare(names.getFirst(), names.getLast())).isEqualTo(MAJOR);
    }

    @Provide
    Arbitrary<String> anyText() {
        return Arbitraries.oneOf(Arbitraries.strings().ofMaxLength(40), names(), likeNames());
    }

    /** Names as they are, initials and all. */
    @Provide
    Arbitrary<String> names() {
        Arbitrary<String> more =
                Arbitraries.of("ALI", "A.", "S.", "MUH.", "ST.", "ABD.", "DJOKO", "NUR", "H", "R.", "SE", "DG.", "K.");
        return Combinators.combine(plainNames(), more.list().ofMaxSize(2))
                .as((name, words) -> (name + " " + String.join(" ", words)).strip());
    }

    @Provide
    Arbitrary<String> plainNames() {
        return Arbitraries.of(
                        "SITI",
                        "SOEKIRNO",
                        "IWAN",
                        "DJOKO",
                        "NUR",
                        "RAHMAN",
                        "HASANAH",
                        "ACHMAD",
                        "IDRIS",
                        "SJARIF",
                        "ANNISA",
                        "ABDUL",
                        "CONTOH",
                        "ROBET",
                        "TJIPTO")
                .list()
                .ofMinSize(1)
                .ofMaxSize(4)
                .map(words -> String.join(" ", words));
    }

    /** Few letters, so that near names meet. */
    @Provide
    Arbitrary<String> likeNames() {
        return Arbitraries.strings().withChars("AHNSY ").ofMinLength(1).ofMaxLength(9);
    }

    @Provide
    Arbitrary<List<String>> unlike() {
        return Arbitraries.of(
                List.of("SITI CONTOH", "BUDI REKAAN"), List.of("JOKO CONTOH", "AGUS CONTOH"), List.of("DEWI", "RUDI"));
    }

    @Provide
    Arbitrary<String> before() {
        return Arbitraries.of(TITLES_BEFORE).list().ofMaxSize(3).map(titles -> String.join(" ", titles));
    }

    @Provide
    Arbitrary<String> after() {
        return Arbitraries.of(TITLES_AFTER).list().ofMaxSize(3).map(titles -> String.join(", ", titles));
    }

    @Provide
    Arbitrary<String> noise() {
        return Arbitraries.of(" ", "  ", "\t", " - ", " . ", "\u200F ", " (", "\u00A0", " \"", " \uD83D\uDE00 ");
    }

    private static Agreement compare(String one, String other) {
        return NameComparison.compare(PersonName.of(one), PersonName.of(other));
    }
}
