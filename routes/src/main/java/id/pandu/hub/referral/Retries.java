package id.pandu.hub.referral;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How often agencies are tried, and how long they may take.
 *
 * @param first pause after the first failure; each further one doubles it
 * @param longest longest pause, also between two looks at a work item
 * @param attempts failures in a row after which a person looks, while the hub goes on trying
 * @param poll shortest pause between two looks at a work item
 * @param answerDays working days in which an agency is to decide
 * @param progressDays working days in which an agency that has decided is to go on
 */
public record Retries(Duration first, Duration longest, int attempts, Duration poll, int answerDays, int progressDays) {

    private static final int MOST_DOUBLINGS = 20;

    /** The pause before the next look at a work item that has stood still for so long: as long again, within bounds. */
    Duration look(Duration still) {
        Duration most = longest.compareTo(poll) < 0 ? poll : longest;
        return still.compareTo(poll) < 0 ? poll : still.compareTo(most) > 0 ? most : still;
    }

    /** The pause after so many failures, between half of it and the whole, so that not all come back at once. */
    Duration after(int failures, RandomGenerator random) {
        double doubled = (double) first.toMillis() * Math.pow(2, Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        double pause = Math.min(doubled, (double) longest.toMillis());
        return Duration.ofMillis((long) (pause * random.nextDouble(0.5, 1.0)));
    }
}
