package id.pandu.town.siak;

import id.pandu.town.population.Household;
import id.pandu.town.population.Person;
import id.pandu.town.population.Relation;
import id.pandu.town.population.Sex;
import java.util.function.Predicate;

/** What a family card says of its members: relation to the head, and marital status as far as the card lets one guess. */
final class FamilyPlace {

    private FamilyPlace() {}

    /** STAT_HBKEL. */
    static String relation(Person person) {
        return switch (person.relation()) {
            case HEAD -> "KEPALA KELUARGA";
            case SPOUSE -> person.sex() == Sex.MALE ? "SUAMI" : "ISTRI";
            case CHILD -> "ANAK";
            case GRANDCHILD -> "CUCU";
            case PARENT -> "ORANG TUA";
            case OTHER -> "LAINNYA";
        };
    }

    /** STATUS_KAWIN. */
    static String maritalStatus(Person person, Household household) {
        return switch (person.relation()) {
            case HEAD -> headWith(person, household);
            case SPOUSE ->
                any(household, head -> head.relation() == Relation.HEAD && head.deceased()) ? "CERAI MATI" : "KAWIN";
            case PARENT -> "CERAI MATI";
            default -> "BELUM KAWIN";
        };
    }

    private static String headWith(Person head, Household household) {
        if (any(household, member -> member.relation() == Relation.SPOUSE && (head.deceased() || !member.deceased()))) {
            return "KAWIN";
        }
        return any(household, member -> member.relation() == Relation.CHILD) ? "CERAI HIDUP" : "BELUM KAWIN";
    }

    private static boolean any(Household household, Predicate<Person> test) {
        return household.members().stream().anyMatch(test);
    }
}
