package id.pandu.hub.webhook;

import id.pandu.api.model.Subscription;
import id.pandu.api.model.SubscriptionStatus;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.events.EventFeed;
import id.pandu.hub.events.Fed;
import id.pandu.hub.webhook.KeptSubscription.Standing;
import id.pandu.hub.webhook.SubscriptionChange.Stands;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A subscription as its owner sees it. */
public final class SubscriptionView {

    private final EventFeed feed;

    public SubscriptionView(EventFeed feed) {
        this.feed = feed;
    }

    Subscription of(Stands stands) {
        KeptSubscription kept = stands.subscription();
        Standing standing = kept.standing();
        WebhookSecret secret = stands.secret();
        return Subscription.builder()
                .id(kept.id())
                .url(kept.url())
                .kinds(kept.kinds().isEmpty() ? null : kept.kinds())
                .description(kept.description())
                .status(kept.isActive() ? SubscriptionStatus.ACTIVE : SubscriptionStatus.DISABLED)
                .createdAt(WesternIndonesianTime.at(kept.createdAt()))
                .cursor(kept.cursor().text())
                .waitingSince(waitingSince(kept))
                .failures(standing.failures())
                .failingSince(time(standing.failingSince()))
                .lastFailure(standing.lastFailure())
                .lastSuccess(time(standing.lastSuccess()))
                .disabledAt(time(standing.disabledAt()))
                .secret(secret == null ? null : secret.text())
                .olderSecretUntil(time(kept.olderSecretUntil()))
                .build();
    }

    private @Nullable OffsetDateTime waitingSince(KeptSubscription kept) {
        List<Fed> next = feed.after(kept.organisation(), kept.cursor(), 1);
        return next.isEmpty() ? null : next.getFirst().event().at();
    }

    private static @Nullable OffsetDateTime time(@Nullable Instant time) {
        return time == null ? null : WesternIndonesianTime.at(time);
    }
}
