package id.pandu.town.control;

import id.pandu.town.agency.Agency;
import id.pandu.town.faults.Fault;
import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A fault as a tester asks for it.
 *
 * @param kind a name of {@link FaultKind}
 * @param delayMs for delay and late-answer (2000 if absent), slow-drip (100) and clock-skew (600000)
 * @param times how often, until cleared if absent
 */
record FaultRequest(
        @Nullable String kind,
        @Nullable Long delayMs,
        @Nullable Integer times) {

    /** The fault, or a problem that lists what the agency can play. */
    Fault toFault(Agency agency) {
        FaultKind wanted = kind(agency);
        long longest = Fault.LONGEST_DELAY.toMillis();
        if (delayMs != null && (delayMs < 0 || delayMs > longest)) {
            throw new ProblemException(400, "delayMs must be from 0 to " + longest);
        }
        if (times != null && times < 1) {
            throw new ProblemException(
                    400, "times must be 1 or more; leave it out for a fault that lasts until cleared");
        }
        return new Fault(wanted, delayMs == null ? wanted.usualDelay() : Duration.ofMillis(delayMs), times);
    }

    private FaultKind kind(Agency agency) {
        Optional<FaultKind> known = FaultKind.byWireName(kind == null ? "" : kind);
        String plays = "; " + agency.id() + " plays " + names(agency);
        if (known.isEmpty()) {
            throw new ProblemException(400, (kind == null ? "kind must be given" : "kind is not known") + plays);
        }
        return known.filter(FaultKind.of(agency)::contains)
                .orElseThrow(() -> new ProblemException(400, agency.id() + " cannot play " + kind + plays));
    }

    static FaultRequest of(Fault fault) {
        return new FaultRequest(fault.kind().wireName(), fault.delay().toMillis(), fault.times());
    }

    private static String names(Agency agency) {
        return String.join(
                ", ", FaultKind.of(agency).stream().map(FaultKind::wireName).toList());
    }
}
