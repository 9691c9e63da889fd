package id.pandu.hub.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Event;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.webhook.KeptSubscription.Standing;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.random.RandomGenerator;
import org.junit.jupiter.api.Test;

class DeliveriesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T09:00:00Z");
    private static final Duration POLL = Duration.ofSeconds(1);
    private static final DeliveryRules RULES = new DeliveryRules(
            POLL, 3, Duration.ofSeconds(20), Duration.ofSeconds(5), Duration.ofHours(1), Duration.ofDays(3));

    private final List<String> told = new ArrayList<>();
    private final Deque<Attempt> answers = new ArrayDeque<>();
    private final List<AuditEntry> audit = new ArrayList<>();
    private Runnable meanwhile = () -> {};

    @Test
    void tellsEverythingInOrderAndRemembersHowFarItCame() {
        var store = new MemoryDeliveries();
        List.of("referral.submitted", "task.requested").forEach(store::happens);

        assertThat(unit(store).run(MemoryDeliveries.ID)).contains(POLL);

        assertThat(told).containsExactly("referral.submitted", "task.requested");
        assertThat(store.kept.cursor()).isEqualTo(store.end());
        assertThat(store.kept.standing().lastSuccess()).isEqualTo(NOW);
    }

    @Test
    void comesBackAtOnceWhereThereMayBeMore() {
        var store = new MemoryDeliveries();
        List.of("task.received", "task.accepted", "task.completed", "referral.completed")
                .forEach(store::happens);

        assertThat(unit(store).run(MemoryDeliveries.ID)).contains(Duration.ZERO);
        unit(store).run(MemoryDeliveries.ID);

        assertThat(told).containsExactly("task.received", "task.accepted", "task.completed", "referral.completed");
    }

    @Test
    void passesOverWhatIsNotWanted() {
        var store = new MemoryDeliveries("task.rejected", "referral.");
        List.of("task.requested", "task.rejected", "referral.on-hold").forEach(store::happens);

        unit(store).run(MemoryDeliveries.ID);
        store.happens("task.rejected.not");
        unit(store).run(MemoryDeliveries.ID);

        assertThat(told).containsExactly("task.rejected", "referral.on-hold");
        assertThat(store.kept.cursor()).isEqualTo(store.end());
    }

    @Test
    void stopsAtTheFirstThatIsNotTakenAndBeginsWithItAgain() {
        var store = new MemoryDeliveries();
        List.of("task.received", "task.accepted").forEach(store::happens);
        answers.add(new Attempt.Taken());
        answers.add(new Attempt.Failed("http-500"));

        Optional<Duration> pause = unit(store).run(MemoryDeliveries.ID);

        assertThat(pause.orElseThrow()).isBetween(Duration.ofMillis(2500), Duration.ofSeconds(5));
        assertThat(store.kept.cursor()).isEqualTo(new EventCursor(1, 1));
        assertThat(store.kept.standing().lastFailure()).isEqualTo("http-500");
        unit(store).run(MemoryDeliveries.ID);
        assertThat(told).containsExactly("task.received", "task.accepted", "task.accepted");
    }

    @Test
    void givesWayToWhoMovesThePlaceMeanwhile() {
        var store = new MemoryDeliveries();
        List.of("task.received", "task.accepted").forEach(store::happens);
        meanwhile = () -> store.stand(store.kept.cursor(), new EventCursor(9, 9), Standing.NEW);

        assertThat(unit(store).run(MemoryDeliveries.ID)).contains(Duration.ZERO);

        assertThat(told).containsExactly("task.received");
        assertThat(store.kept.cursor()).isEqualTo(new EventCursor(9, 9));
    }

    @Test
    void endsWhereTheReceiverWantsNoMore() {
        var store = new MemoryDeliveries();
        List.of("task.received", "task.accepted").forEach(store::happens);
        answers.add(new Attempt.Gone());

        unit(store).run(MemoryDeliveries.ID);
        unit(store).run(MemoryDeliveries.ID);

        assertThat(told).containsExactly("task.received");
        assertThat(store.kept.isActive()).isFalse();
        assertThat(audit).singleElement().extracting(AuditEntry::event).isEqualTo(AuditEvent.SUBSCRIPTION_DISABLED);
    }

    @Test
    void recordsAnAddressThatHasTurnedInsideAndGoesOnTrying() {
        var store = new MemoryDeliveries();
        store.happens("task.received");
        answers.add(new Attempt.Inside());

        unit(store).run(MemoryDeliveries.ID);

        assertThat(store.kept.isActive()).isTrue();
        assertThat(store.kept.standing().lastFailure()).isEqualTo("address-refused");
        assertThat(audit).singleElement().extracting(AuditEntry::event).isEqualTo(AuditEvent.SUBSCRIPTION_REFUSED);
    }

    @Test
    void givesUpAfterThreeDaysAndNotBefore() {
        var store = new MemoryDeliveries();
        store.happens("task.received");
        fails(store, NOW.minus(Duration.ofDays(3)));
        assertThat(store.kept.isActive()).isTrue();

        fails(store, NOW.minus(Duration.ofDays(3)).minusSeconds(1));
        assertThat(store.kept.isActive()).isFalse();
    }

    @Test
    void waitsTwiceAsLongEachTimeUpToALimit() {
        RandomGenerator longest = () -> -1L;

        assertThat(RULES.after(1, longest)).isCloseTo(Duration.ofSeconds(5), Duration.ofMillis(10));
        assertThat(RULES.after(3, longest)).isCloseTo(Duration.ofSeconds(20), Duration.ofMillis(10));
        assertThat(RULES.after(1000, longest)).isCloseTo(Duration.ofHours(1), Duration.ofSeconds(1));
    }

    private void fails(MemoryDeliveries store, Instant since) {
        store.stand(store.kept.cursor(), store.kept.cursor(), new Standing(null, 40, since, "timeout", null));
        answers.add(new Attempt.Failed("timeout"));
        unit(store).run(MemoryDeliveries.ID);
    }

    private Deliveries unit(MemoryDeliveries store) {
        Clock clock = Clock.fixed(NOW, ZoneOffset.UTC);
        return new Deliveries(store, store, this::tell, new SubscriptionAudit(audit::add, clock), RULES, clock);
    }

    private Attempt tell(String url, List<WebhookSecret> secrets, Event event) {
        told.add(event.kind());
        meanwhile.run();
        return answers.isEmpty() ? new Attempt.Taken() : answers.remove();
    }
}
