package id.pandu.hub.catalogue;

import id.pandu.api.model.CoverageState;
import id.pandu.api.model.Gender;
import id.pandu.api.model.TargetGroup;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the caller may see of one person or household, fact by fact.
 *
 * @param groups target groups; {@code null} where the caller has not said
 * @param documents documents at hand; {@code null} where the caller has not said
 */
record Facts(
        Evidence<Integer> age,
        Evidence<Gender> gender,
        Evidence<String> residence,
        Evidence<Boolean> household,
        Evidence<CoverageState> coverage,
        Evidence<Boolean> enrolled,
        Evidence<Integer> decile,
        Evidence<List<String>> programmes,
        @Nullable List<TargetGroup> groups,
        @Nullable List<String> documents) {

    /** The type's name only: facts are personal. */
    @Override
    public String toString() {
        return "Facts[]";
    }
}
