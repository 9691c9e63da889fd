package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Gender;
import java.net.URI;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.CharRange;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class QuestionTest {

    private static final LocalDate BORN = LocalDate.of(1940, 1, 1);

    @Test
    void asksInTheContractsWords() {
        assertThat(Native.BY_NIK.query()).isEqualTo("nik=3314105203909991");
        assertThat(new Question.ByKey(Native.KEY).query())
                .isEqualTo("id_individu=5f0d7c1e-9991-4000-8000-0000000000aa");
        assertThat(Native.BY_CARD.query()).isEqualTo("nomor_kartu_keluarga=3314101501209993");
        assertThat(Native.BY_DESCRIPTION.query())
                .isEqualTo("nama=Mbah%20Contoh%20%20Tanpanik&tanggal_lahir=1940-01-01&jenis_kelamin=P");
        assertThat(named("BUDI", Gender.MALE).query()).endsWith("&jenis_kelamin=L");
    }

    @Test
    void needsAllPagesForAHouseholdOnly() {
        assertThat(Native.BY_CARD.needsAllPages()).isTrue();
        assertThat(Native.BY_NIK.needsAllPages()).isFalse();
        assertThat(Native.BY_DESCRIPTION.needsAllPages()).isFalse();
    }

    /** RFC 3986, 2.1 and 2.3. */
    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "O'NEIL \"X\"|O%27NEIL%20%22X%22",
                "%_*?|%25_%2A%3F",
                "A&nik=1|A%26nik%3D1",
                "A+B%2BC|A%2BB%252BC",
                "A;B#C/D\\E|A%3BB%23C%2FD%5CE",
                "Ü\u202E~|%C3%9C%E2%80%AE~",
                "\uD83D\uDE00|%F0%9F%98%80"
            })
    void encodesEverythingThatCouldMeanSomethingElse(String name, String encoded) {
        assertThat(named(name, Gender.FEMALE).query()).startsWith("nama=" + encoded + "&tanggal_lahir=");
    }

    @Property
    void isDecodedToTheVeryNameThatWasGiven(
            @ForAll @StringLength(max = 200) String any, @ForAll @CharRange(to = '~') String ascii) {
        String name = any.replaceAll("\\p{Cs}", "") + ascii;

        String query = named(name, Gender.FEMALE).query();

        assertThat(query).matches("[A-Za-z0-9_.~&=%-]+");
        assertThat(FakeRegistry.decoded(URI.create("http://a?" + query).getRawQuery()))
                .isEqualTo(Map.of("nama", name, "tanggal_lahir", "1940-01-01", "jenis_kelamin", "P"));
    }

    @ParameterizedTest
    @CsvSource({"MBAH CONTOH, true", "'mbah\u00A0 CONTOH', true", "MBAH CONTOHNYA, false", "MBAH, false", "'', false"})
    void knowsItsNameWithoutCaseAndSpacing(String theirs, boolean fits) {
        assertThat(named("Mbah  Contoh", Gender.FEMALE).fits(described("\"nama\":\"" + theirs + "\"")))
                .isEqualTo(fits);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"tanggal_lahir\":\"1940-01-02\"",
                "\"tanggal_lahir\":\"1940-13-01\"",
                "\"tanggal_lahir\":null",
                "\"jenis_kelamin\":\"L\"",
                "\"jenis_kelamin\":\"X\"",
                "\"jenis_kelamin\":null",
                "\"nama\":null"
            })
    void doesNotFitAnotherBirthDateGenderOrName(String field) {
        assertThat(named("MBAH CONTOH", Gender.FEMALE).fits(described())).isTrue();
        assertThat(named("MBAH CONTOH", Gender.FEMALE).fits(described(field))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"6371021708859992\"",
                "6371021708859992",
                "\"331410520390999\"",
                "null",
                "\"\"",
                "[]",
                "{}",
                "true",
                "3314105203909991.0"
            })
    void doesNotFitAnotherNumber(String number) {
        Individu row = row(Native.row("\"nomor_induk_kependudukan\":" + number, "\"nomor_kartu_keluarga\":" + number));

        assertThat(Native.BY_NIK.fits(row)).isFalse();
        assertThat(Native.BY_CARD.fits(row)).isFalse();
    }

    @Test
    void fitsItsNumberAsTextOrNumber() {
        Individu row = row(Native.row(
                "\"nomor_induk_kependudukan\":3314105203909991", "\"nomor_kartu_keluarga\":\" 3314101501209993 \""));

        assertThat(Native.BY_NIK.fits(row)).isTrue();
        assertThat(Native.BY_CARD.fits(row)).isTrue();
    }

    @Test
    void fitsItsOwnKeyOnly() {
        var unit = new Question.ByKey(Native.key(1));

        assertThat(unit.fits(row(Native.member(1)))).isTrue();
        assertThat(unit.fits(row(Native.member(2)))).isFalse();
    }

    private static Question named(String name, Gender gender) {
        return new Question.ByDescription(name, BORN, gender);
    }

    private static Individu described(String... fields) {
        var all = new ArrayList<>(
                List.of("\"nama\":\"MBAH CONTOH\"", "\"tanggal_lahir\":\"1940-01-01\"", "\"jenis_kelamin\":\"P\""));
        all.addAll(List.of(fields));
        return row(Native.row(all.toArray(String[]::new)));
    }

    private static Individu row(String json) {
        return new Individu((ObjectNode) GoldenFiles.parsed(json));
    }
}
