package id.pandu.gateway;

import id.pandu.gateway.PanduProperties.GuardProperties;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.CallQuota;
import id.pandu.hub.agency.GuardParts;
import id.pandu.hub.agreement.LeasedQuotas;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;

/** Makes the guards of agencies. The shared count of calls is needed, and with it the database, only where an agency has a daily quota. */
final class AgencyGuards {

    private final ObjectProvider<LeasedQuotas> quotas;
    private final MeterRegistry meters;

    AgencyGuards(ObjectProvider<LeasedQuotas> quotas, MeterRegistry meters) {
        this.quotas = quotas;
        this.meters = meters;
    }

    AgencyGuard of(String id, GuardProperties properties) {
        var parts = new GuardParts(Clock.systemUTC(), quota(id, properties.dailyQuota()), meters);
        return new AgencyGuard(id, properties.settings(), parts);
    }

    private CallQuota quota(String id, @Nullable Long daily) {
        if (daily == null) {
            return CallQuota.UNLIMITED;
        }
        if (daily < 1) {
            throw new IllegalArgumentException("daily-quota must be positive");
        }
        return quotas.getObject().ofAgency(id, daily);
    }
}
