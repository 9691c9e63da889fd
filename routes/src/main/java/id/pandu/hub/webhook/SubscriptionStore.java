package id.pandu.hub.webhook;

import id.pandu.hub.events.EventCursor;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/**
 * Where subscriptions are kept. A change commits only once its proof, the audit entry, is durable. Every method throws
 * {@link id.pandu.hub.problem.UnavailableException} when the store cannot be reached.
 */
public interface SubscriptionStore {

    /** A subscription of whichever organisation. */
    Optional<KeptSubscription> find(UUID id);

    /** All of an organisation's, oldest first. */
    List<KeptSubscription> of(String organisation);

    /**
     * Adds one and starts its deliveries; not where the organisation has as many as it may.
     *
     * @param most how many it may have
     */
    boolean add(KeptSubscription subscription, WebhookSecret secret, int most, Runnable proof);

    /** Ends one. */
    void remove(UUID id, Runnable proof);

    /** Signs with another secret too; of those before only the last goes on, for a while. */
    void renew(UUID id, WebhookSecret next, Instant olderUntil, Runnable proof);

    /** Delivers from another place on. */
    void move(UUID id, EventCursor place, Runnable proof);

    /** Delivers again, as if nothing had ever failed. */
    void enable(UUID id, Runnable proof);
}
