package id.pandu.town.satusehat;

import id.pandu.town.population.Region;
import id.pandu.town.population.Regions;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * The organisations the exchange knows.
 *
 * @param own the one its client belongs to
 * @param destinations the health office of each region: {@code 10009} and the region's code
 */
record Organizations(String own, Set<String> destinations) {

    private static final String REFERENCE = "Organization/";

    Organizations {
        destinations = Set.copyOf(destinations);
    }

    static Organizations of(String own) {
        return new Organizations(
                own,
                Regions.all().stream()
                        .map(Region::code)
                        .map(code -> "10009" + code)
                        .collect(Collectors.toSet()));
    }

    boolean isOwn(String reference) {
        return reference.equals(REFERENCE + own);
    }

    boolean knows(String reference) {
        return isOwn(reference)
                || (reference.startsWith(REFERENCE) && destinations.contains(reference.substring(REFERENCE.length())));
    }

    /** The system of this organisation's own identifiers of a kind. */
    String system(String kind) {
        return "http://sys-ids.kemkes.go.id/" + kind + "/" + own;
    }
}
