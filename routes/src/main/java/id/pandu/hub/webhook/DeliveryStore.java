package id.pandu.hub.webhook;

import id.pandu.hub.events.EventCursor;
import id.pandu.hub.webhook.KeptSubscription.Standing;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What deliveries remember. Every method throws {@link id.pandu.hub.problem.UnavailableException} when the store cannot be reached. */
public interface DeliveryStore {

    /** A subscription as it stands this moment. */
    Optional<KeptSubscription> find(UUID id);

    /** The secrets that sign at this time, the newest first. */
    List<WebhookSecret> secrets(UUID id, Instant now);

    /** The receiver took what lies between two places. False when the subscription no longer stood at the first; then nothing has changed. */
    boolean delivered(UUID id, EventCursor from, EventCursor to, Instant at);

    /** Nothing between two places is wanted. False as above. */
    boolean passedOver(UUID id, EventCursor from, EventCursor to);

    /** A delivery failed. Returns how the subscription stands now. */
    Standing failed(UUID id, String reason, Instant at);

    /** Ends deliveries until somebody enables them; once its proof, the audit entry, is durable. */
    void disable(UUID id, Instant at, Runnable proof);
}
