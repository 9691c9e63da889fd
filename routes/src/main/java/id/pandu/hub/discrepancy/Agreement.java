package id.pandu.hub.discrepancy;

import java.util.List;
import java.util.function.BiFunction;
import java.util.function.Function;

/** How far two agencies agree on one attribute, best first. */
enum Agreement {
    /** The same, apart from how it is written. */
    SAME,
    /** Looks like a slip or an outdated record of the same person. */
    MINOR,
    /** May be somebody else. */
    MAJOR;

    /**
     * The worst agreement of any two values.
     *
     * @param reading made once of each value
     * @param rule symmetric
     */
    static <T> Agreement worst(List<String> values, Function<String, T> reading, BiFunction<T, T, Agreement> rule) {
        List<T> read = values.stream().map(reading).toList();
        Agreement worst = SAME;
        for (int one = 0; one < read.size(); one++) {
            for (int other = one + 1; other < read.size(); other++) {
                Agreement agreement = rule.apply(read.get(one), read.get(other));
                worst = agreement.compareTo(worst) > 0 ? agreement : worst;
            }
        }
        return worst;
    }
}
