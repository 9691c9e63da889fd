package id.pandu.town.dtsen;

import id.pandu.town.dtsen.Individual.Family;
import id.pandu.town.dtsen.Individual.Support;
import id.pandu.town.population.Membership;
import id.pandu.town.population.MembershipKind;
import id.pandu.town.population.MembershipStatus;
import id.pandu.town.population.Person;
import id.pandu.town.population.Relation;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Who is in which programme. Premiums as BPJS has them; food assistance up to decile {@value #POOREST}, cash transfer there too where
 * the family has children or old people; none of it without a NIK, on which payment rests.
 */
final class SupportRules {

    private static final int POOREST = 3;
    private static final int OLD_WHEN_BORN_BEFORE = 1965;

    private final Map<String, MembershipKind> payers = new HashMap<>();

    SupportRules(List<Membership> memberships) {
        for (Membership membership : memberships) {
            if (membership.nik() != null && membership.status() == MembershipStatus.ACTIVE) {
                payers.put(membership.nik(), membership.kind());
            }
        }
    }

    Support of(Person person, List<Person> family, int decile) {
        MembershipKind payer = person.nik() == null ? null : payers.get(person.nik());
        boolean poor = person.nik() != null && decile <= POOREST;
        return new Support(
                payer == MembershipKind.PBI_NATIONAL,
                payer == MembershipKind.PBI_REGIONAL,
                poor && family.stream().anyMatch(SupportRules::isChildOrOld),
                poor);
    }

    static Family family(List<Person> people, int decile) {
        boolean couple = has(people, Relation.HEAD) && has(people, Relation.SPOUSE);
        boolean widowed = people.stream()
                .filter(person -> person.relation() == Relation.HEAD || person.relation() == Relation.SPOUSE)
                .anyMatch(Person::deceased);
        return new Family(people.size(), decile, couple, widowed);
    }

    private static boolean has(List<Person> people, Relation relation) {
        return people.stream().anyMatch(person -> person.relation() == relation);
    }

    private static boolean isChildOrOld(Person person) {
        return person.relation() == Relation.CHILD
                || person.relation() == Relation.GRANDCHILD
                || person.birthDate().getYear() < OLD_WHEN_BORN_BEFORE;
    }
}
