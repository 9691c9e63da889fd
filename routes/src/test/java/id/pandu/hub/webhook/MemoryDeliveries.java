package id.pandu.hub.webhook;

import id.pandu.api.model.Event;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.events.EventFeed;
import id.pandu.hub.events.Fed;
import id.pandu.hub.webhook.KeptSubscription.Standing;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** One subscription and a feed, in memory. */
final class MemoryDeliveries implements DeliveryStore, EventFeed {

    static final UUID ID = new UUID(0, 1);

    final List<Fed> events = new ArrayList<>();
    KeptSubscription kept;

    MemoryDeliveries(String... kinds) {
        kept = new KeptSubscription(
                ID,
                "loket-sragen",
                "https://loket.example/",
                List.of(kinds),
                null,
                Instant.EPOCH,
                EventCursor.START,
                null,
                Standing.NEW);
    }

    void happens(String kind) {
        long number = events.size() + 1L;
        events.add(new Fed(
                new EventCursor(1, number),
                Event.builder()
                        .id(new UUID(1, number))
                        .at(OffsetDateTime.MIN)
                        .kind(kind)
                        .referralId(new UUID(2, 1))
                        .number("R-1")
                        .build()));
    }

    @Override
    public Optional<KeptSubscription> find(UUID id) {
        return Optional.of(kept);
    }

    @Override
    public List<WebhookSecret> secrets(UUID id, Instant now) {
        return List.of(WebhookSecret.random());
    }

    @Override
    public boolean delivered(UUID id, EventCursor from, EventCursor to, Instant at) {
        return stand(from, to, new Standing(null, 0, null, null, at));
    }

    @Override
    public boolean passedOver(UUID id, EventCursor from, EventCursor to) {
        return stand(from, to, kept.standing());
    }

    @Override
    public Standing failed(UUID id, String reason, Instant at) {
        Standing before = kept.standing();
        Instant since = before.failingSince() == null ? at : before.failingSince();
        stand(kept.cursor(), kept.cursor(), new Standing(null, before.failures() + 1, since, reason, null));
        return kept.standing();
    }

    @Override
    public void disable(UUID id, Instant at, Runnable proof) {
        Standing before = kept.standing();
        stand(
                kept.cursor(),
                kept.cursor(),
                new Standing(at, before.failures(), before.failingSince(), before.lastFailure(), null));
        proof.run();
    }

    @Override
    public List<Fed> after(String organisation, EventCursor place, int most) {
        return events.stream()
                .filter(fed -> fed.cursor().compareTo(place) > 0)
                .limit(most)
                .toList();
    }

    @Override
    public EventCursor end() {
        return new EventCursor(1, events.size());
    }

    @Override
    public EventCursor at(String organisation, Instant time) {
        return EventCursor.START;
    }

    boolean stand(EventCursor from, EventCursor to, Standing standing) {
        if (!kept.cursor().equals(from)) {
            return false;
        }
        kept = new KeptSubscription(
                kept.id(), kept.organisation(), kept.url(), kept.kinds(), null, kept.createdAt(), to, null, standing);
        return true;
    }
}
