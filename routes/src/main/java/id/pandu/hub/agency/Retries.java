package id.pandu.hub.agency;

import io.github.resilience4j.core.IntervalFunction;
import java.time.Duration;

/** Decides whether a question that failed is asked again, and lets the pause before it pass. */
final class Retries {

    private static final double GROWTH = 2;
    private static final double JITTER = 0.5;

    private final RetrySettings settings;
    private final IntervalFunction pauses;
    private final RetryBudget budget;
    private final GuardMeters meters;

    Retries(RetrySettings settings, GuardMeters meters) {
        this.settings = settings;
        this.meters = meters;
        pauses = IntervalFunction.ofExponentialRandomBackoff(settings.firstPause(), GROWTH, JITTER);
        budget = new RetryBudget(settings.budget());
    }

    /** A question is asked for the first time. */
    void asked() {
        budget.save();
    }

    /**
     * Whether to ask again, now; returns after the pause when that is so.
     *
     * @param before how often it has been asked
     */
    boolean follow(Outcome.Failed<?> failed, Repetition repetition, int before, TimeLeft time) {
        if (before > settings.most() || !repetition.isAllowedAfter(failed.problem())) {
            return false;
        }
        Duration pause = Duration.ofMillis(pauses.apply(before));
        if (!time.isWorthARetryAfter(pause)) {
            return false;
        }
        if (!budget.spend()) {
            meters.withheld();
            return false;
        }
        meters.retried();
        return passed(pause);
    }

    private static boolean passed(Duration pause) {
        try {
            Thread.sleep(pause);
            return true;
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
