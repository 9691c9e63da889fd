package id.pandu.hub.catalogue;

import id.pandu.hub.api.QueryParameters;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * Which services are wanted; all that is given has to hold.
 *
 * @param sector in the contract's word
 * @param category a need category
 * @param region where it has to be offered
 * @param words that have to be found in names or descriptions, lower case
 */
record ServiceFilter(Optional<String> sector, Optional<String> category, Optional<String> region, List<String> words) {

    ServiceFilter {
        words = List.copyOf(words);
    }

    /** The filter in a query that follows the contract. */
    static ServiceFilter of(QueryParameters query) {
        List<String> words = query.text("text").stream()
                .flatMap(text -> Arrays.stream(text.toLowerCase(Locale.ROOT).split("\\s+")))
                .filter(word -> !word.isEmpty())
                .toList();
        return new ServiceFilter(query.text("sector"), query.text("category"), query.text("region"), words);
    }

    boolean wants(Service service) {
        return sector.map(service.sector().value()::equals).orElse(true)
                && category.map(service.categories()::contains).orElse(true)
                && region.map(wanted -> isOfferedIn(service, wanted)).orElse(true)
                && holdsWords(service);
    }

    private static boolean isOfferedIn(Service service, String region) {
        return service.offers().stream().anyMatch(offer -> offer.region().equals(region));
    }

    private boolean holdsWords(Service service) {
        List<String> texts = Stream.of(service.name(), service.description())
                .flatMap(text -> Stream.of(text.id(), text.en()))
                .map(text -> text.toLowerCase(Locale.ROOT))
                .toList();
        return words.stream().allMatch(word -> texts.stream().anyMatch(text -> text.contains(word)));
    }
}
