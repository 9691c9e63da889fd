package id.pandu.gateway.admission;

import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Duration;
import java.util.Locale;
import java.util.function.Supplier;

/** Counts who is in flight, asks the rule about who comes, and shows both as metrics. */
final class Admissions {

    private final AdmissionPolicy policy;
    private final Supplier<Duration> lag;
    private final InFlight inFlight = new InFlight();
    private final MeterRegistry metrics;

    Admissions(AdmissionPolicy policy, Supplier<Duration> lag, MeterRegistry metrics) {
        this.policy = policy;
        this.lag = lag;
        this.metrics = metrics;
        gauge("pandu.admission.requests", "Requests in flight", inFlight::requests);
        gauge("pandu.admission.lookups", "Lookups in flight", inFlight::lookups);
        gauge(
                "pandu.admission.lag",
                "Least lag of the last second, in seconds",
                () -> lag.get().toNanos() / 1e9);
    }

    /**
     * Whether a request may come in; who may has to leave.
     *
     * @param lot between 0 and 1, which decides where a share is turned away
     */
    boolean admit(RequestClass request, double lot) {
        inFlight.enter(request);
        var load = new Load(inFlight.requests(), inFlight.lookups(), lag.get());
        if (lot < policy.shareTurnedAway(request, load)) {
            inFlight.leave(request);
            metrics.counter(
                            "pandu.admission.turned-away",
                            "class",
                            request.name().toLowerCase(Locale.ROOT))
                    .increment();
            return false;
        }
        return true;
    }

    void leave(RequestClass request) {
        inFlight.leave(request);
    }

    private void gauge(String name, String description, Supplier<Number> value) {
        Gauge.builder(name, value).description(description).register(metrics);
    }
}
