package id.pandu.gateway.breaker;

import id.pandu.hub.breaker.BreakerOrders;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.InitializingBean;

/** Obeys the orders before the first call can come, and then looks for those that other nodes have taken. */
final class BreakerWatch implements InitializingBean {

    private static final Logger LOG = LoggerFactory.getLogger(BreakerWatch.class);

    private final BreakerOrders orders;
    private @Nullable String failing;

    BreakerWatch(BreakerOrders orders) {
        this.orders = orders;
    }

    @Override
    public void afterPropertiesSet() {
        orders.refresh();
    }

    /** Reads the orders again. While that fails, those that are known count on; of the reason only its kind is told, and once. */
    void look() {
        try {
            orders.refresh();
            failing = null;
        } catch (RuntimeException fault) {
            String kind = fault.getClass().getName();
            if (!kind.equals(failing)) {
                LOG.error("Orders about breakers cannot be read again, {}; those that are known go on to count", kind);
            }
            failing = kind;
        }
    }
}
