package id.pandu.hub.cache;

import io.micrometer.core.instrument.MeterRegistry;

/** Counts what was found when answers were looked up, and what had to be given though it was old. */
final class RecallMeters {

    private static final String AGENCY = "agency";
    private static final String FACET = "facet";

    private final MeterRegistry meters;

    RecallMeters(MeterRegistry meters) {
        this.meters = meters;
    }

    /** {@code pandu.cache.recalls}, by what it was good for. */
    void recalled(AnswerKey key, Recollection found) {
        String good = switch (found) {
            case Recollection.Nothing nothing -> "nothing";
            case Recollection.Fresh fresh -> "fresh";
            case Recollection.Ageing ageing -> "ageing";
            case Recollection.Old old -> "old";
        };
        meters.counter(
                        "pandu.cache.recalls",
                        AGENCY,
                        key.agency(),
                        FACET,
                        key.facet().value(),
                        "found",
                        good)
                .increment();
    }

    /** {@code pandu.cache.stale}: given because the agency could not be asked. */
    void gaveOld(AnswerKey key) {
        meters.counter(
                        "pandu.cache.stale",
                        AGENCY,
                        key.agency(),
                        FACET,
                        key.facet().value())
                .increment();
    }
}
