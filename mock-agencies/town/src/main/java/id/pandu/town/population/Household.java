package id.pandu.town.population;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The people of one family card.
 *
 * @param familyCard 16 digits, or null for people on no card
 * @param decile welfare decile of the national socio-economic register, 1 poorest to 10
 */
public record Household(@Nullable String familyCard, String region, int decile, List<Person> members) {

    public Household {
        members = List.copyOf(members);
    }

    /** Says nothing about the people. */
    @Override
    public String toString() {
        return "Household[region=" + region + ", members=" + members.size() + "]";
    }
}
