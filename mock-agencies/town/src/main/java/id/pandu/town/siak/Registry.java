package id.pandu.town.siak;

import id.pandu.town.population.Household;
import id.pandu.town.population.Person;
import id.pandu.town.population.Population;
import id.pandu.town.population.Sex;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Everyone who has a NIK, found by it, by family card, or by name, birth date and sex. */
final class Registry {

    private final Map<String, RegistryRecord> byNik = new LinkedHashMap<>();
    private final Map<String, List<RegistryRecord>> byCard;
    private final Map<Key, List<RegistryRecord>> byName;

    Registry(Population population) {
        Map<String, String> names = new HashMap<>();
        population
                .people()
                .filter(person -> person.nik() != null)
                .forEach(person -> names.put(nik(person), person.name()));
        population
                .allHouseholds()
                .forEach(household -> household.members().stream()
                        .filter(person -> person.nik() != null)
                        .forEach(person -> byNik.put(nik(person), record(person, household, names))));
        this.byCard = byNik.values().stream()
                .filter(found -> found.person().familyCard() != null)
                .collect(Collectors.groupingBy(
                        found -> String.valueOf(found.person().familyCard())));
        this.byName = byNik.values().stream().collect(Collectors.groupingBy(Key::of));
    }

    /** The person with this NIK, or nobody. */
    List<RegistryRecord> withNik(String nik) {
        RegistryRecord found = byNik.get(nik);
        return found == null ? List.of() : List.of(found);
    }

    /** The people of a family card, in its order. */
    List<RegistryRecord> withCard(String card) {
        return byCard.getOrDefault(card, List.of());
    }

    /** The people of this name, whatever its case and spacing, born on this day. */
    List<RegistryRecord> named(String name, LocalDate birthDate, Sex sex) {
        return byName.getOrDefault(new Key(normalised(name), birthDate, sex), List.of());
    }

    /** Somebody of another family, whose record is an ordinary one. */
    RegistryRecord otherThan(RegistryRecord told) {
        return byNik.values().stream()
                .filter(found -> found.status() == RecordStatus.AKTIF)
                .filter(found -> !found.household().equals(told.household()))
                .findFirst()
                .orElseThrow();
    }

    private static RegistryRecord record(Person person, Household household, Map<String, String> names) {
        String nik = nik(person);
        return new RegistryRecord(
                nik,
                person,
                household,
                RecordStatus.of(nik, person),
                nameOf(person.motherNik(), names),
                nameOf(person.fatherNik(), names));
    }

    private static @Nullable String nameOf(@Nullable String nik, Map<String, String> names) {
        return nik == null ? null : names.get(nik);
    }

    private static String nik(Person person) {
        return String.valueOf(person.nik());
    }

    private static String normalised(String name) {
        return name.strip().replaceAll("\\s+", " ").toUpperCase(Locale.ROOT);
    }

    private record Key(String name, LocalDate birthDate, Sex sex) {
        static Key of(RegistryRecord found) {
            Person person = found.person();
            return new Key(normalised(person.name()), person.birthDate(), person.sex());
        }
    }
}
