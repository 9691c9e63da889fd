package id.pandu.hub.webhook;

import id.pandu.hub.events.EventCursor;
import id.pandu.hub.events.EventFeed;
import id.pandu.hub.events.Fed;
import id.pandu.hub.webhook.KeptSubscription.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.random.RandomGenerator;

/**
 * Delivers the feed to subscribers, in order. The cursor moves after the receiver has taken an event and never before, so that an event may
 * come twice and is never lost; the first that is not taken holds up those behind it.
 */
public final class Deliveries {

    /** A disabled subscription costs next to nothing, and its job is there when somebody enables it. */
    private static final Duration WHILE_DISABLED = Duration.ofMinutes(1);

    private final EventFeed feed;
    private final DeliveryStore store;
    private final Receiver receiver;
    private final SubscriptionAudit audit;
    private final DeliveryRules rules;
    private final Clock clock;

    public Deliveries(
            EventFeed feed,
            DeliveryStore store,
            Receiver receiver,
            SubscriptionAudit audit,
            DeliveryRules rules,
            Clock clock) {
        this.feed = feed;
        this.store = store;
        this.receiver = receiver;
        this.audit = audit;
        this.rules = rules;
        this.clock = clock;
    }

    /** Delivers a bounded part of what there is. Returns when to come back; empty when the subscription has ended. */
    public Optional<Duration> run(UUID id) {
        return store.find(id).map(subscription -> subscription.isActive() ? deliver(subscription) : WHILE_DISABLED);
    }

    private Duration deliver(KeptSubscription subscription) {
        Instant end = clock.instant().plus(rules.longestRun());
        List<Fed> batch = feed.after(subscription.organisation(), subscription.cursor(), rules.batch());
        EventCursor reached = subscription.cursor();
        for (Fed fed : subscription.wanted(batch)) {
            Optional<Duration> pause =
                    clock.instant().isAfter(end) ? Optional.of(Duration.ZERO) : deliver(subscription, reached, fed);
            if (pause.isPresent()) {
                return pause.get();
            }
            reached = fed.cursor();
        }
        return rest(subscription, batch, reached);
    }

    /** Delivers one; when to come back, where it has to end with it. */
    private Optional<Duration> deliver(KeptSubscription subscription, EventCursor reached, Fed fed) {
        Attempt attempt = tell(subscription, fed);
        if (!(attempt instanceof Attempt.Taken)) {
            return Optional.of(failed(subscription, attempt));
        }
        return store.delivered(subscription.id(), reached, fed.cursor(), clock.instant())
                ? Optional.empty()
                : Optional.of(Duration.ZERO);
    }

    private Duration rest(KeptSubscription subscription, List<Fed> batch, EventCursor reached) {
        if (!batch.isEmpty() && !batch.getLast().cursor().equals(reached)) {
            store.passedOver(subscription.id(), reached, batch.getLast().cursor());
        }
        return batch.size() == rules.batch() ? Duration.ZERO : rules.poll();
    }

    private Attempt tell(KeptSubscription subscription, Fed fed) {
        List<WebhookSecret> secrets = store.secrets(subscription.id(), clock.instant());
        return secrets.isEmpty()
                ? new Attempt.Failed("no-secret")
                : receiver.tell(subscription.url(), secrets, fed.event());
    }

    private Duration failed(KeptSubscription subscription, Attempt attempt) {
        if (attempt instanceof Attempt.Inside) {
            audit.turnedInside(subscription);
        }
        String reason = reason(attempt);
        Instant now = clock.instant();
        Standing standing = store.failed(subscription.id(), reason, now);
        if (attempt instanceof Attempt.Gone || isHopeless(standing, now)) {
            store.disable(subscription.id(), now, () -> audit.disabled(subscription, reason));
            return WHILE_DISABLED;
        }
        return rules.after(standing.failures(), RandomGenerator.getDefault());
    }

    private static String reason(Attempt attempt) {
        return switch (attempt) {
            case Attempt.Taken taken -> "";
            case Attempt.Gone gone -> "http-410";
            case Attempt.Inside inside -> "address-refused";
            case Attempt.Failed failed -> failed.reason();
        };
    }

    private boolean isHopeless(Standing standing, Instant now) {
        Instant since = standing.failingSince();
        return since != null && since.plus(rules.giveUpAfter()).isBefore(now);
    }
}
