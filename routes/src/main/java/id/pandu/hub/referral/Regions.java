package id.pandu.hub.referral;

import id.pandu.hub.api.Caller;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Which regions a list is about.
 *
 * @param codes Kemendagri codes with a dot; {@code null} for all there are
 */
public record Regions(@Nullable Set<String> codes) {

    public Regions {
        codes = codes == null ? null : Set.copyOf(codes);
    }

    /** The codes, for a query. */
    public String @Nullable [] array() {
        return codes == null ? null : codes.toArray(String[]::new);
    }

    /** The caller's; only this one of them, where one is wanted. */
    static Regions of(Caller caller, @Nullable String wanted) {
        if (wanted != null) {
            return new Regions(caller.mayActIn(wanted) ? Set.of(wanted) : Set.of());
        }
        return new Regions(caller.actsEverywhere() ? null : caller.regions());
    }
}
