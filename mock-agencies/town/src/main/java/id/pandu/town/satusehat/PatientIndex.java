package id.pandu.town.satusehat;

import id.pandu.town.population.FixedPeople;
import id.pandu.town.population.Person;
import id.pandu.town.population.Population;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Whom the exchange knows: every fixed person with a NIK, and 19 of 20 generated ones. Every other child born since 2025 is still held
 * under the mother's NIK, as newborns are before they have one. Which ones follows from the NIK, so equal people give equal indexes.
 */
final class PatientIndex {

    private static final LocalDate NEWBORN_SINCE = LocalDate.of(2025, 1, 1);
    private static final int ONE_UNKNOWN_OF = 20;

    private final List<IndexedPatient> all = new ArrayList<>();
    private final Map<String, IndexedPatient> byNik = new HashMap<>();
    private final Map<String, List<IndexedPatient>> byMother = new HashMap<>();
    private final Map<String, IndexedPatient> byIhs = new HashMap<>();

    private PatientIndex() {}

    static PatientIndex of(Population population) {
        PatientIndex index = new PatientIndex();
        fixed(population.fixed()).forEach(person -> index.include(person, false));
        population.households().stream()
                .flatMap(household -> household.members().stream())
                .forEach(person -> index.include(person, true));
        return index;
    }

    Optional<IndexedPatient> byIhs(String ihs) {
        return Optional.ofNullable(byIhs.get(ihs));
    }

    List<IndexedPatient> find(PatientCriteria wanted) {
        return candidates(wanted).stream()
                .filter(patient -> wanted.fits(patient.person()))
                .toList();
    }

    /** The next one in the index who is held under a NIK of their own. */
    IndexedPatient otherThan(IndexedPatient patient) {
        return all.stream()
                .filter(other -> !other.newborn() && other.serial() > patient.serial())
                .findFirst()
                .orElse(all.getFirst());
    }

    List<IndexedPatient> all() {
        return List.copyOf(all);
    }

    private List<IndexedPatient> candidates(PatientCriteria wanted) {
        return switch (wanted.system()) {
            case OWN_NIK ->
                Optional.ofNullable(byNik.get(wanted.nik())).stream().toList();
            case MOTHERS_NIK -> byMother.getOrDefault(wanted.nik(), List.of());
            case NONE -> all;
        };
    }

    /** In the order of the town's README, so that their IHS numbers stay the same whoever else lives in the town. */
    private static List<Person> fixed(FixedPeople fixed) {
        List<String> order =
                fixed.cases().stream().map(FixedPeople.Case::subject).toList();
        return fixed.households().stream()
                .flatMap(household -> household.members().stream())
                .sorted(Comparator.comparingInt(person -> place(order, person)))
                .toList();
    }

    private static int place(List<String> order, Person person) {
        int index = order.indexOf(person.nik());
        return index < 0 ? order.size() : index;
    }

    private void include(Person person, boolean generated) {
        String nik = person.nik();
        if (person.motherNik() != null && isNewborn(person, generated)) {
            add(person, person.motherNik(), true);
        } else if (nik != null && !(generated && Math.floorMod(nik.hashCode(), ONE_UNKNOWN_OF) == 0)) {
            add(person, nik, false);
        }
    }

    private static boolean isNewborn(Person person, boolean generated) {
        boolean withoutNik =
                person.nik() == null || (generated && Math.floorMod(person.nik().hashCode(), 2) == 0);
        return withoutNik && !person.birthDate().isBefore(NEWBORN_SINCE);
    }

    private void add(Person person, String key, boolean newborn) {
        IndexedPatient patient = new IndexedPatient(all.size() + 1, person, key, newborn);
        all.add(patient);
        byIhs.put(patient.ihs(), patient);
        if (newborn) {
            byMother.computeIfAbsent(key, mother -> new ArrayList<>()).add(patient);
        } else {
            byNik.put(key, patient);
        }
    }
}
