package id.pandu.hub.agency;

import java.time.Duration;

/**
 * How often an agency is asked again, if that is allowed at all.
 *
 * @param most how often one question at most; 0 is never
 * @param firstPause pause before the first time, about; twice as long before each further one
 * @param budget how many of a hundred questions may be asked again, whoever asks
 */
public record RetrySettings(int most, Duration firstPause, int budget) {

    private static final Duration SHORTEST = Duration.ofMillis(1);

    /** Never again. */
    public static final RetrySettings NEVER = new RetrySettings(0, SHORTEST, 0);

    public RetrySettings {
        if (most < 0 || most > 5) {
            throw new IllegalArgumentException("retries is a number from 0 to 5");
        }
        if (firstPause.compareTo(SHORTEST) < 0) {
            throw new IllegalArgumentException("first-pause must be positive");
        }
        if (budget < 0 || budget > 100) {
            throw new IllegalArgumentException("retry-budget is a number of retries for 100 questions, from 0 to 100");
        }
    }
}
