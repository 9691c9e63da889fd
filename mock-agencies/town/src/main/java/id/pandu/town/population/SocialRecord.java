package id.pandu.town.population;

import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * What the social registry holds differently about one person; null means: as the civil registry.
 *
 * @param nik whose record it is
 * @param familyCard family card of the household the register counts the person to
 * @param region four-digit code of the address; the office that holds the record stays that of the household
 * @param district two-digit code of the address
 */
public record SocialRecord(
        String nik,
        @Nullable String name,
        @Nullable LocalDate birthDate,
        @Nullable Sex sex,
        @Nullable String familyCard,
        @Nullable Relation relation,
        @Nullable String region,
        @Nullable String district) {

    /** The person as the register has them. */
    public Person appliedTo(Person person) {
        return new Person(
                person.nik(),
                or(familyCard, person.familyCard()),
                region == null ? person.region() : region,
                district == null ? person.district() : district,
                name == null ? person.name() : name,
                birthDate == null ? person.birthDate() : birthDate,
                person.birthPlace(),
                sex == null ? person.sex() : sex,
                relation == null ? person.relation() : relation,
                person.motherNik(),
                person.fatherNik(),
                person.guardianNik(),
                person.deceased());
    }

    private static @Nullable String or(@Nullable String held, @Nullable String usual) {
        return held == null ? usual : held;
    }

    /** Says nothing about the person. */
    @Override
    public String toString() {
        return "SocialRecord";
    }
}
