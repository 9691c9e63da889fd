package id.pandu.connector.satusehat;

import java.time.Clock;
import org.jspecify.annotations.Nullable;

/**
 * Between the hub's tasks and the exchange's referrals.
 *
 * @param organization our own at the exchange
 * @param handOvers a task to take on
 * @param workItems what became of it
 */
record ReferralTranslators(String organization, HandOverTranslator handOvers, WorkItemTranslator workItems) {

    /** Those for these settings; {@code null} where no tasks are taken. */
    static @Nullable ReferralTranslators of(SatusehatProperties properties, Clock clock) {
        String organization = properties.organization();
        String destination = properties.destination();
        if (organization == null || destination == null) {
            return null;
        }
        return new ReferralTranslators(
                organization, new HandOverTranslator(organization, destination, clock), new WorkItemTranslator(clock));
    }
}
