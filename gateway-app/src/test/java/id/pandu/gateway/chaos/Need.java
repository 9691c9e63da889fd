package id.pandu.gateway.chaos;

import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A need, and the channel through which its agency is reached.
 *
 * @param region where the resident lives
 * @param list the work list at which the agency's people find it; null for an agency that works at the hub
 */
record Need(
        String sector,
        String category,
        String region,
        String agency,
        @Nullable String list) {

    private static final List<String> PLACES = List.of("sragen", "bantaeng", "berau");
    private static final List<String> REGIONS = List.of("33.14", "73.03", "64.03");

    private static final List<List<String>> KINDS = List.of(
            List.of("civil-administration", "birth-record", "dukcapil", "dukcapil"),
            List.of("education", "school-dropout", "disdik-%s", "disdik-%s"),
            List.of("food", "food-shortage", "dinsos-%s", "dinsos-%s"),
            List.of("health", "malnutrition", "dinkes-%s", "satusehat"),
            List.of("health", "no-health-insurance", "bpjs-usulan-%s", "bpjs-usulan-%s"),
            List.of("housing", "unfit-housing", "perkim-%s"));

    /** The need of the referral with this number, so that all channels and places have as many. */
    static Need of(int number) {
        List<String> kind = KINDS.get(number % KINDS.size());
        int at = number / KINDS.size() % PLACES.size();
        String place = PLACES.get(at);
        String list = kind.size() > 3 ? kind.get(3).formatted(place) : null;
        return new Need(kind.get(0), kind.get(1), REGIONS.get(at), kind.get(2).formatted(place), list);
    }

    /** Every work list there is. */
    static List<String> lists() {
        return all().map(Need::list).filter(Objects::nonNull).distinct().toList();
    }

    /** The agencies that work at the hub. */
    static List<String> without() {
        return all().filter(need -> need.list() == null)
                .map(Need::agency)
                .distinct()
                .toList();
    }

    /** Every region. */
    static List<String> regions() {
        return REGIONS;
    }

    private static Stream<Need> all() {
        return IntStream.range(0, KINDS.size() * PLACES.size()).mapToObj(Need::of);
    }
}
