package id.pandu.town.control;

import id.pandu.town.agency.Agency;
import id.pandu.town.faults.Fault;
import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A fault as a tester asks for it.
 *
 * @param kind a name of {@link FaultKind}
 * @param delayMs for delay (2000 if absent) and slow-drip (100 if absent)
 * @param times how often, until cleared if absent
 */
record FaultRequest(
        @Nullable String kind,
        @Nullable Long delayMs,
        @Nullable Integer times) {

    private static final long LONGEST_MILLIS = 600_000;

    /** The fault, or a problem that lists what the agency can play. */
    Fault toFault(Agency agency) {
        FaultKind wanted = FaultKind.byWireName(kind == null ? "" : kind)
                .filter(FaultKind.of(agency)::contains)
                .orElseThrow(() -> new ProblemException(400, "kind must be one of " + names(agency)));
        if (delayMs != null && (delayMs < 0 || delayMs > LONGEST_MILLIS)) {
            throw new ProblemException(400, "delayMs must be from 0 to " + LONGEST_MILLIS);
        }
        if (times != null && times < 1) {
            throw new ProblemException(400, "times must be 1 or more");
        }
        long usual = wanted == FaultKind.SLOW_DRIP ? 100 : 2_000;
        return new Fault(wanted, Duration.ofMillis(delayMs == null ? usual : delayMs), times);
    }

    static FaultRequest of(Fault fault) {
        return new FaultRequest(fault.kind().wireName(), fault.delay().toMillis(), fault.times());
    }

    private static String names(Agency agency) {
        return String.join(
                ", ", FaultKind.of(agency).stream().map(FaultKind::wireName).toList());
    }
}
