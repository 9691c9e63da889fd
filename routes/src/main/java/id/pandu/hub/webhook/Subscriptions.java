package id.pandu.hub.webhook;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.SubscriptionRequest;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.events.EventFeed;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.webhook.KeptSubscription.Standing;
import id.pandu.hub.webhook.SubscriptionChange.Refused;
import id.pandu.hub.webhook.SubscriptionChange.Stands;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** What organisations do with their subscriptions. Another organisation's is not there. */
public final class Subscriptions {

    private static final int MOST = 20;
    private static final Duration BOTH_SECRETS = Duration.ofHours(24);

    private final SubscriptionStore store;
    private final EventFeed feed;
    private final AddressRule addresses;
    private final SubscriptionAudit audit;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    public Subscriptions(
            SubscriptionStore store, EventFeed feed, AddressRule addresses, SubscriptionAudit audit, Clock clock) {
        this.store = store;
        this.feed = feed;
        this.addresses = addresses;
        this.audit = audit;
        this.clock = clock;
    }

    List<KeptSubscription> all(CallContext context) {
        return store.of(context.caller().organisation());
    }

    SubscriptionChange create(SubscriptionRequest wish, CallContext context) {
        Optional<String> broken = addresses.brokenBy(wish.url());
        if (broken.isPresent()) {
            audit.refused(broken.get(), context);
            return new Refused(Refusal.at(ProblemType.CALLER_INVALID_WEBHOOK_ADDRESS, "/url", broken.get()));
        }
        var subscription = new KeptSubscription(
                ids.generate(),
                context.caller().organisation(),
                wish.url(),
                Optional.ofNullable(wish.kinds()).orElse(List.of()),
                wish.description(),
                now(),
                feed.end(),
                null,
                Standing.NEW);
        WebhookSecret secret = WebhookSecret.random();
        Runnable proof = () -> audit.changed(subscription, "created", context);
        return store.add(subscription, secret, MOST, proof)
                ? new Stands(subscription, secret)
                : new Refused(Refusal.of(ProblemType.CALLER_TOO_MANY_SUBSCRIPTIONS));
    }

    SubscriptionChange look(UUID id, CallContext context) {
        return with(id, context, subscription -> new Stands(subscription, null));
    }

    SubscriptionChange delete(UUID id, CallContext context) {
        return with(id, context, subscription -> {
            store.remove(id, () -> audit.changed(subscription, "deleted", context));
            return new Stands(subscription, null);
        });
    }

    SubscriptionChange rotate(UUID id, CallContext context) {
        return with(id, context, subscription -> {
            WebhookSecret next = WebhookSecret.random();
            Runnable proof = () -> audit.changed(subscription, "secret-rotated", context);
            store.renew(id, next, now().plus(BOTH_SECRETS), proof);
            return again(id, context, next);
        });
    }

    /** A place behind the end of the feed would pass over what nobody has seen yet. */
    SubscriptionChange replay(UUID id, ReplayPlace wish, CallContext context) {
        return with(id, context, subscription -> {
            EventCursor place = wish.in(feed, subscription.organisation());
            if (!feed.reaches(place)) {
                return new Refused(Refusal.at(ProblemType.CALLER_INVALID_CURSOR, "/after", "known-cursor"));
            }
            store.move(id, place, () -> audit.changed(subscription, "replayed", context));
            return again(id, context, null);
        });
    }

    SubscriptionChange activate(UUID id, CallContext context) {
        return with(id, context, subscription -> {
            if (!subscription.isActive()) {
                store.enable(id, () -> audit.changed(subscription, "activated", context));
            }
            return again(id, context, null);
        });
    }

    private SubscriptionChange again(UUID id, CallContext context, @Nullable WebhookSecret secret) {
        return with(id, context, subscription -> new Stands(subscription, secret));
    }

    private SubscriptionChange with(
            UUID id, CallContext context, Function<KeptSubscription, SubscriptionChange> change) {
        return store.find(id)
                .filter(found -> found.organisation().equals(context.caller().organisation()))
                .map(change)
                .orElseGet(() -> new Refused(Refusal.of(ProblemType.CALLER_NOT_FOUND)));
    }

    private Instant now() {
        return clock.instant().truncatedTo(ChronoUnit.MICROS);
    }
}
