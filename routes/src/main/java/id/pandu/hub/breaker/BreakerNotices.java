package id.pandu.hub.breaker;

import id.pandu.api.model.BreakerMode;
import id.pandu.api.model.NoticeKind;
import id.pandu.hub.oversight.Finding;
import id.pandu.hub.oversight.Finding.Place;
import id.pandu.hub.oversight.NoticeSource;
import java.util.List;

/** Breakers that are forced one way, for as long as they are; each stands at the moment when that was ordered. */
public final class BreakerNotices implements NoticeSource {

    private final BreakerOrders orders;
    private final BreakerMode mode;
    private final NoticeKind kind;

    private BreakerNotices(BreakerOrders orders, BreakerMode mode, NoticeKind kind) {
        this.orders = orders;
        this.mode = mode;
        this.kind = kind;
    }

    /** Agencies that nobody asks. */
    public static BreakerNotices ofForcedOpen(BreakerOrders orders) {
        return new BreakerNotices(orders, BreakerMode.FORCED_OPEN, NoticeKind.BREAKER_FORCED_OPEN);
    }

    /** Agencies that are asked however often they fail. */
    public static BreakerNotices ofForcedClosed(BreakerOrders orders) {
        return new BreakerNotices(orders, BreakerMode.FORCED_CLOSED, NoticeKind.BREAKER_FORCED_CLOSED);
    }

    @Override
    public NoticeKind kind() {
        return kind;
    }

    @Override
    public List<Finding> before(Place place, int limit) {
        return orders.forced().stream()
                .filter(order -> order.mode() == mode)
                .map(this::finding)
                .filter(finding -> finding.place().compareTo(place) < 0)
                .sorted(Finding.NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private Finding finding(BreakerOrder order) {
        return new Finding(
                kind,
                new Place(order.changedAt(), order.agency()),
                order.organisation(),
                order.officer(),
                null,
                null,
                null,
                order.agency());
    }
}
