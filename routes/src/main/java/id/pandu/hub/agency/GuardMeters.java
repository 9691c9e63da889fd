package id.pandu.hub.agency;

import id.pandu.api.model.BreakerState;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.problem.ProblemType;
import io.github.resilience4j.bulkhead.Bulkhead;
import io.github.resilience4j.circuitbreaker.CircuitBreaker;
import io.github.resilience4j.micrometer.tagged.TaggedBulkheadMetricsPublisher;
import io.github.resilience4j.micrometer.tagged.TaggedCircuitBreakerMetricsPublisher;
import io.github.resilience4j.micrometer.tagged.TaggedRateLimiterMetricsPublisher;
import io.github.resilience4j.ratelimiter.RateLimiter;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.Tags;
import io.micrometer.core.instrument.Timer;
import java.time.Duration;
import java.util.Locale;

/**
 * What is measured of one agency: Resilience4j's own meters of single calls, and ours of questions as callers see them. Tags are the agency's id and codes
 * of ours.
 */
final class GuardMeters {

    private static final Duration[] BUCKETS = {
        Duration.ofMillis(10), Duration.ofMillis(25), Duration.ofMillis(50), Duration.ofMillis(100),
        Duration.ofMillis(250), Duration.ofMillis(500), Duration.ofSeconds(1), Duration.ofMillis(2500),
        Duration.ofSeconds(5), Duration.ofSeconds(10), Duration.ofSeconds(30)
    };

    private final MeterRegistry registry;
    private final Tags agency;

    GuardMeters(String agencyId, MeterRegistry registry) {
        this.registry = registry;
        agency = Tags.of("agency", agencyId);
    }

    void watch(CircuitBreaker breaker) {
        new TaggedCircuitBreakerMetricsPublisher(registry).publishMetrics(breaker);
    }

    void watch(Bulkhead bulkhead) {
        new TaggedBulkheadMetricsPublisher(registry).publishMetrics(bulkhead);
    }

    void watch(RateLimiter limiter) {
        new TaggedRateLimiterMetricsPublisher(registry).publishMetrics(limiter);
    }

    /** A question has got its row. */
    void asked(Outcome<?> outcome, Duration elapsed) {
        Timer.builder("pandu.agency.questions")
                .description("Questions to an agency, with the waiting before them and asking again")
                .tags(agency)
                .tag("outcome", code(outcome))
                .serviceLevelObjectives(BUCKETS)
                .register(registry)
                .record(elapsed);
    }

    /** A question is asked again. */
    void retried() {
        registry.counter("pandu.agency.retries", agency.and("made", "yes")).increment();
    }

    /** A question would have been asked again, but for the budget. */
    void withheld() {
        registry.counter("pandu.agency.retries", agency.and("made", "no")).increment();
    }

    /** The breaker has another state. */
    void turned(BreakerState state) {
        registry.counter(
                        "pandu.agency.breaker.turns",
                        agency.and("to", state.value().toLowerCase(Locale.ROOT)))
                .increment();
    }

    private static String code(Outcome<?> outcome) {
        return switch (outcome) {
            case Answered<?> answered ->
                answered.refusal().map(ProblemType::code).orElse("answered");
            case Failed<?> failed -> failed.problem().code();
        };
    }
}
