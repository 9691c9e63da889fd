package id.pandu.town.dtsen;

import id.pandu.town.population.Sex;
import java.time.LocalDate;
import java.util.Locale;
import java.util.regex.Pattern;

/**
 * One of the four questions the register answers.
 *
 * @param value what is asked for, in the form in which equal questions are equal
 */
record Question(Kind kind, String value) {

    enum Kind {
        NIK,
        INDIVIDUAL,
        FAMILY_CARD,
        PERSON
    }

    private static final Pattern BLANKS = Pattern.compile("\\s+");

    static Question nik(String nik) {
        return new Question(Kind.NIK, nik);
    }

    static Question individual(String id) {
        return new Question(Kind.INDIVIDUAL, id);
    }

    static Question familyCard(String number) {
        return new Question(Kind.FAMILY_CARD, number);
    }

    /** Letter case and blanks in the name do not count; everything else does. */
    static Question person(String name, LocalDate birthDate, Sex sex) {
        String letters = BLANKS.matcher(name).replaceAll("").toUpperCase(Locale.ROOT);
        return new Question(Kind.PERSON, letters + "|" + birthDate + "|" + sex.letter());
    }

    /** Leaves out whom it is about. */
    @Override
    public String toString() {
        return "Question[" + kind + "]";
    }
}
