package id.pandu.hub.catalogue;

import id.pandu.api.model.CriterionResult.ReasonEnum;
import id.pandu.api.model.CriterionSource;
import id.pandu.api.model.Source;
import java.util.Comparator;
import java.util.List;

/**
 * Why nothing is known of a fact. A field that is not agreed and a field that the agency left blank are the same silence.
 *
 * @param reason why
 * @param sources who was asked in vain
 */
record Silence(ReasonEnum reason, List<CriterionSource> sources) {

    /** What is worth another try comes first. */
    private static final Comparator<ReasonEnum> MOST_HOPEFUL = Comparator.comparingInt(
            List.of(ReasonEnum.UNAVAILABLE, ReasonEnum.DENIED, ReasonEnum.NOT_TOLD, ReasonEnum.NO_RECORD)::indexOf);

    Silence {
        sources = List.copyOf(sources);
    }

    /** A silence for which nobody was asked. */
    static Silence of(ReasonEnum reason) {
        return new Silence(reason, List.of());
    }

    /** What the rows of a facet come to when nothing in them tells the fact. */
    static Silence of(List<Source> rows) {
        ReasonEnum reason = rows.stream().map(Silence::reason).min(MOST_HOPEFUL).orElse(ReasonEnum.NOT_ASKED);
        return new Silence(
                reason,
                rows.stream()
                        .filter(row -> reason(row) == reason)
                        .map(Told::source)
                        .distinct()
                        .toList());
    }

    private static ReasonEnum reason(Source row) {
        return switch (row.status()) {
            case FOUND, PARTIAL -> ReasonEnum.NOT_TOLD;
            case NOT_FOUND -> ReasonEnum.NO_RECORD;
            case DENIED -> ReasonEnum.DENIED;
            case UNAVAILABLE, TIMEOUT, INVALID_RESPONSE -> ReasonEnum.UNAVAILABLE;
        };
    }
}
