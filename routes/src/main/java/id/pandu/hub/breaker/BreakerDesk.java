package id.pandu.hub.breaker;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.BreakerRequest;
import id.pandu.api.model.Violation;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Where operators order what they want of breakers. The audit entry becomes durable inside the transaction that adds the order: an order without an entry
 * cannot be. The reason stands in the order and not in the entry, for it is an officer's words.
 */
public final class BreakerDesk {

    private final AgencyDirectory directory;
    private final BreakerStore store;
    private final BreakerOrders orders;
    private final AuditLog audit;
    private final Clock clock;
    private final NoArgGenerator entryIds = Generators.timeBasedEpochGenerator();

    public BreakerDesk(
            AgencyDirectory directory, BreakerStore store, BreakerOrders orders, AuditLog audit, Clock clock) {
        this.directory = directory;
        this.store = store;
        this.orders = orders;
        this.audit = audit;
        this.clock = clock;
    }

    /** A breaker as it stands, or the refusal. */
    Object show(String agency) {
        return directory
                .find(agency)
                .<Object>map(connected -> BreakerView.of(connected, store.find(agency), clock.instant()))
                .orElseGet(() -> Refusal.of(ProblemType.CALLER_NOT_FOUND));
    }

    /** Gives an order, and obeys it here at once. */
    Object order(String agency, BreakerRequest wish, CallContext context) {
        if (directory.find(agency).isEmpty()) {
            return Refusal.of(ProblemType.CALLER_NOT_FOUND);
        }
        List<Violation> violations = BreakerRules.brokenBy(wish, clock.instant());
        if (!violations.isEmpty()) {
            return new Refusal(ProblemType.CALLER_INVALID_BREAKER_ORDER, violations);
        }
        BreakerOrder next = next(agency, wish, context);
        // Whoever comes second with the same version looks again.
        while (!store.add(next, proof(next, context))) {
            next = next(agency, wish, context);
        }
        orders.refresh();
        return show(agency);
    }

    private BreakerOrder next(String agency, BreakerRequest wish, CallContext context) {
        Caller caller = context.caller();
        Officer officer = caller.officer();
        OffsetDateTime until = wish.until();
        return new BreakerOrder(
                agency,
                store.find(agency).map(BreakerOrder::version).orElse(0) + 1,
                wish.mode(),
                wish.reason(),
                until == null ? null : until.toInstant().truncatedTo(ChronoUnit.MICROS),
                clock.instant().truncatedTo(ChronoUnit.MICROS),
                caller.organisation(),
                officer == null ? null : officer.id());
    }

    private Runnable proof(BreakerOrder order, CallContext context) {
        return () -> audit.record(new AuditEntry(
                entryIds.generate(),
                order.changedAt(),
                AuditEvent.BREAKER_SET,
                context.caller(),
                context.traceId(),
                "done",
                null,
                List.of(),
                List.of(),
                detail(order)));
    }

    private static Map<String, String> detail(BreakerOrder order) {
        Map<String, String> detail = new TreeMap<>();
        detail.put("agency", order.agency());
        detail.put("version", String.valueOf(order.version()));
        detail.put("mode", order.mode().value());
        if (order.until() != null) {
            detail.put("until", order.until().toString());
        }
        return detail;
    }
}
