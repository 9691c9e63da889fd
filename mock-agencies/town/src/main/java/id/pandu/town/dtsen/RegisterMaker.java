package id.pandu.town.dtsen;

import id.pandu.town.population.Household;
import id.pandu.town.population.Person;
import id.pandu.town.population.Population;
import id.pandu.town.population.SocialRecord;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * Decides whom the register holds: every household up to decile {@value #ALWAYS_LISTED} and half of the others, each at the office of
 * the region it lives in, with what the register has wrong about fixed people.
 */
final class RegisterMaker {

    private static final int ALWAYS_LISTED = 6;

    private final Population population;
    private final Map<String, SocialRecord> differing;
    private final SupportRules support;
    private final RegisterKeys keys = new RegisterKeys();
    private int betterOff;

    RegisterMaker(Population population) {
        this.population = population;
        this.differing = population.fixed().socialRegistry().stream()
                .collect(Collectors.toMap(SocialRecord::nik, Function.identity()));
        this.support = new SupportRules(population.memberships());
    }

    /** The registers by region. */
    Map<String, Register> registers() {
        Map<String, List<Individual>> individuals = new HashMap<>();
        for (List<Entry> family : families()) {
            family.sort(Comparator.comparing(entry -> entry.person().relation()));
            String region = family.getFirst().household().region();
            individuals.computeIfAbsent(region, key -> new ArrayList<>()).addAll(individuals(family));
        }
        Map<String, Register> registers = new HashMap<>();
        individuals.forEach((region, all) -> registers.put(region, new Register(all)));
        return registers;
    }

    /** By the family card the register has, which need not be the one of the civil registry. */
    private Iterable<List<Entry>> families() {
        Map<String, List<Entry>> families = new LinkedHashMap<>();
        population.allHouseholds().filter(this::isListed).forEach(household -> {
            for (Person member : household.members()) {
                Entry entry = new Entry(keys.individual(member), held(member), household);
                String family = Objects.requireNonNullElse(entry.person().familyCard(), entry.id());
                families.computeIfAbsent(family, key -> new ArrayList<>()).add(entry);
            }
        });
        return families.values();
    }

    private boolean isListed(Household household) {
        return household.decile() <= ALWAYS_LISTED || betterOff++ % 2 == 0;
    }

    private Person held(Person person) {
        SocialRecord record = person.nik() == null ? null : differing.get(person.nik());
        return record == null ? person : record.appliedTo(person);
    }

    private List<Individual> individuals(List<Entry> entries) {
        List<Person> people = entries.stream().map(Entry::person).toList();
        int decile = entries.getFirst().household().decile();
        Individual.Family family = SupportRules.family(people, decile);
        String familyId = RegisterKeys.family(entries.getFirst().id());
        return entries.stream()
                .map(entry -> new Individual(
                        entry.id(), familyId, entry.person(), family, support.of(entry.person(), people, decile)))
                .toList();
    }

    private record Entry(String id, Person person, Household household) {}
}
