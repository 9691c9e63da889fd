package id.pandu.town.control;

import id.pandu.town.population.FixedPeople;
import id.pandu.town.population.Person;
import id.pandu.town.population.Population;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;

/** Shows the synthetic people, who are test data. NIKs are taken in bodies only, never in a URL. */
@RestController
@RequestMapping("/_town/people")
class PeopleController {

    private static final int LARGEST_PAGE = 500;

    private final Population population;

    PeopleController(Population population) {
        this.population = population;
    }

    /** The fixed people and what each is there for. */
    @GetMapping
    List<FixedPeople.Case> fixed() {
        return population.fixed().cases();
    }

    @PostMapping("/search")
    Page search(@RequestBody Search search) {
        List<Person> found = population.people().filter(search::matches).toList();
        int size = search.size() == null ? 50 : Math.clamp(search.size(), 1, LARGEST_PAGE);
        int page = search.page() == null ? 0 : Math.max(0, search.page());
        List<Person> people =
                found.stream().skip((long) page * size).limit(size).toList();
        return new Page(found.size(), page, size, people);
    }

    /**
     * What to look for; absent fields do not restrict.
     *
     * @param region four-digit code, with or without a dot
     * @param name part of a name, in any case
     */
    record Search(
            @Nullable String nik,
            @Nullable String familyCard,
            @Nullable String region,
            @Nullable String name,
            @Nullable Integer page,
            @Nullable Integer size) {

        boolean matches(Person person) {
            return (nik == null || nik.equals(person.nik()))
                    && (familyCard == null || familyCard.equals(person.familyCard()))
                    && (region == null || region.replace(".", "").equals(person.region()))
                    && (name == null || person.name().contains(name.toUpperCase(Locale.ROOT)));
        }

        /** Says nothing about the person. */
        @Override
        public String toString() {
            return "Search";
        }
    }

    /** A page of people, the fixed ones first. */
    record Page(int total, int page, int size, List<Person> people) {}
}
