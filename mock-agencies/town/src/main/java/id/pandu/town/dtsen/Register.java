package id.pandu.town.dtsen;

import id.pandu.town.population.Person;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** What one region's office holds, by every question that finds it. */
final class Register {

    static final Register EMPTY = new Register(List.of());

    private final List<Individual> individuals;
    private final Map<Question, List<Individual>> answers = new HashMap<>();

    Register(List<Individual> individuals) {
        this.individuals = List.copyOf(individuals);
        this.individuals.forEach(this::index);
    }

    /** Everyone, families together. */
    List<Individual> all() {
        return individuals;
    }

    /** Those who match, always in the same order. */
    List<Individual> find(Question question) {
        return answers.getOrDefault(question, List.of());
    }

    /** Somebody of another family and another name who has a NIK. */
    Optional<Individual> otherThan(Individual individual) {
        return individuals.stream()
                .filter(other -> other.person().nik() != null)
                .filter(other -> !other.familyId().equals(individual.familyId()))
                .filter(other ->
                        !other.person().name().equals(individual.person().name()))
                .findFirst();
    }

    private void index(Individual individual) {
        Person person = individual.person();
        add(Question.individual(individual.id()), individual);
        add(Question.person(person.name(), person.birthDate(), person.sex()), individual);
        if (person.nik() != null) {
            add(Question.nik(person.nik()), individual);
        }
        if (person.familyCard() != null) {
            add(Question.familyCard(person.familyCard()), individual);
        }
    }

    private void add(Question question, Individual individual) {
        answers.computeIfAbsent(question, key -> new ArrayList<>(1)).add(individual);
    }
}
