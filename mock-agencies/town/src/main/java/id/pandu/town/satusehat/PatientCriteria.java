package id.pandu.town.satusehat;

import id.pandu.town.population.Person;
import id.pandu.town.population.Sex;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Who is searched for; what is empty or null does not restrict.
 *
 * @param system what the NIK is
 * @param name beginning of the name or of one of its words, in any case
 * @param birthDate a year, a month or a day
 */
record PatientCriteria(
        IdentifierSystem system,
        String nik,
        String name,
        String birthDate,
        @Nullable Sex gender) {

    boolean fits(Person person) {
        return (" " + person.name()).contains(" " + name.toUpperCase(Locale.ROOT))
                && person.birthDate().toString().startsWith(birthDate)
                && (gender == null || gender == person.sex());
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "PatientCriteria";
    }
}
