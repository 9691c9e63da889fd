package id.pandu.hub.webhook;

import java.time.Duration;
import java.util.random.RandomGenerator;

/**
 * How deliveries are made.
 *
 * @param poll pause between two looks at the feed
 * @param batch how many events are delivered in one go
 * @param longestRun after how long one go ends, so that others get their turn
 * @param first pause after the first failure; each further one doubles it
 * @param longest longest pause
 * @param giveUpAfter how long a receiver may fail before its subscription is disabled
 */
public record DeliveryRules(
        Duration poll, int batch, Duration longestRun, Duration first, Duration longest, Duration giveUpAfter) {

    private static final int MOST_DOUBLINGS = 20;

    /** The pause after so many failures, between half of it and the whole, so that not all come back at once. */
    Duration after(int failures, RandomGenerator random) {
        double doubled = (double) first.toMillis() * Math.pow(2, Math.min(Math.max(failures - 1, 0), MOST_DOUBLINGS));
        double pause = Math.min(doubled, (double) longest.toMillis());
        return Duration.ofMillis((long) (pause * random.nextDouble(0.5, 1.0)));
    }
}
