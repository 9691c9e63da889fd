package id.pandu.hub.breaker;

import id.pandu.api.model.Breaker;
import id.pandu.api.model.BreakerMode;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.api.WesternIndonesianTime;
import java.time.Instant;
import java.util.Optional;

/** A breaker as the contract shows it: this node's state, and the newest order. */
final class BreakerView {

    private BreakerView() {}

    static Breaker of(ConnectedAgency connected, Optional<BreakerOrder> order, Instant now) {
        var breaker = Breaker.builder()
                .agency(connected.agency().id())
                .state(connected.guard().state())
                .mode(order.map(known -> known.modeAt(now)).orElse(BreakerMode.AUTOMATIC));
        order.ifPresent(known -> breaker.reason(known.reason())
                .until(known.until() == null ? null : WesternIndonesianTime.at(known.until()))
                .changedAt(WesternIndonesianTime.at(known.changedAt()))
                .changedBy(by(known)));
        return breaker.build();
    }

    private static String by(BreakerOrder order) {
        return order.officer() == null ? order.organisation() : order.organisation() + "/" + order.officer();
    }
}
