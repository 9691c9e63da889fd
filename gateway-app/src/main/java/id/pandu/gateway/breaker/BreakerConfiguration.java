package id.pandu.gateway.breaker;

import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.breaker.BreakerCalls;
import id.pandu.hub.breaker.BreakerDesk;
import id.pandu.hub.breaker.BreakerNotices;
import id.pandu.hub.breaker.BreakerOrders;
import id.pandu.hub.breaker.BreakerRoutes;
import id.pandu.hub.breaker.BreakerStore;
import id.pandu.hub.oversight.NoticeSource;
import java.time.Clock;
import java.time.Duration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** Orders about breakers, put together. */
@Configuration(proxyBeanMethods = false)
class BreakerConfiguration {

    /** The contract promises that every node obeys within a second. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    @Bean
    BreakerStore breakerStore(StoreAccess access) {
        return new PostgresBreakers(access);
    }

    @Bean
    BreakerOrders breakerOrders(BreakerStore store, AgencyDirectory directory) {
        return new BreakerOrders(store, directory, Clock.systemUTC());
    }

    @Bean
    BreakerWatch breakerWatch(BreakerOrders orders) {
        return new BreakerWatch(orders);
    }

    @Bean
    SchedulingConfigurer breakerSchedule(BreakerWatch watch) {
        return tasks -> tasks.addFixedDelayTask(watch::look, LOOK_EVERY);
    }

    @Bean
    NoticeSource forcedOpenNotices(BreakerOrders orders) {
        return BreakerNotices.ofForcedOpen(orders);
    }

    @Bean
    NoticeSource forcedClosedNotices(BreakerOrders orders) {
        return BreakerNotices.ofForcedClosed(orders);
    }

    @Bean
    BreakerRoutes breakerRoutes(
            AgencyDirectory directory,
            BreakerStore store,
            BreakerOrders orders,
            AuditLog audit,
            ProblemReply problemReply) {
        var desk = new BreakerDesk(directory, store, orders, audit, Clock.systemUTC());
        return new BreakerRoutes(new BreakerCalls(desk), problemReply);
    }
}
