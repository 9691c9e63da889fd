package id.pandu.hub.cache;

import id.pandu.api.model.Facet;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The invalidations that this node knows of, each as long as an answer of before it could be about. There is room for so many
 * people; of those that do not fit the agency's whole facet counts as void up to then, which is too much and never too little.
 * A node that has not heard of the others' for a while takes every answer for void.
 */
public final class Invalidations {

    /** So far the clocks of nodes may be apart. */
    static final Duration SKEW = Duration.ofSeconds(1);

    /** So long what other nodes call void may be unknown here. */
    static final Duration LONGEST_UNAWARE = Duration.ofSeconds(30);

    private final Duration memory;
    private final int room;
    private final Clock clock;
    private final Map<Scope, Instant> everybody = new ConcurrentHashMap<>();
    private final Map<AnswerKey, Instant> people = new ConcurrentHashMap<>();
    private final Deque<Noted> order = new ArrayDeque<>();
    private volatile Instant complete = Instant.MIN;

    /**
     * Takes everything for void until it has been told that it is complete.
     *
     * @param memory longest life of an answer
     * @param room for so many people
     */
    public Invalidations(Duration memory, int room, Clock clock) {
        this.memory = memory;
        this.room = room;
        this.clock = clock;
    }

    private record Scope(String agency, Facet facet) {}

    private record Noted(AnswerKey key, Instant at) {}

    /** Whether an answer is void whose question was put at that moment. */
    boolean makeVoid(AnswerKey key, Instant asked) {
        return isUnaware()
                || isBefore(asked, everybody.get(new Scope(key.agency(), key.facet())))
                || isBefore(asked, people.get(key));
    }

    /** All that any node had called void by this moment is here. */
    void completeUpTo(Instant moment) {
        complete = moment;
    }

    private boolean isUnaware() {
        return complete.isBefore(clock.instant().minus(LONGEST_UNAWARE));
    }

    synchronized void add(Invalidation invalidation) {
        for (Facet facet : invalidation.facets()) {
            var scope = new Scope(invalidation.agency(), facet);
            Set<String> persons = invalidation.persons();
            if (persons == null) {
                raise(scope, invalidation.at());
            } else {
                persons.forEach(person -> note(new AnswerKey(scope.agency(), facet, person), invalidation.at()));
            }
        }
        forgetBefore(invalidation.at().minus(memory));
    }

    private void note(AnswerKey key, Instant at) {
        people.merge(key, at, Invalidations::later);
        order.add(new Noted(key, at));
        if (order.size() > room) {
            Noted eldest = order.remove();
            raise(new Scope(eldest.key().agency(), eldest.key().facet()), eldest.at());
            people.remove(eldest.key(), eldest.at());
        }
    }

    private void forgetBefore(Instant past) {
        while (!order.isEmpty() && order.getFirst().at().isBefore(past)) {
            Noted over = order.remove();
            people.remove(over.key(), over.at());
        }
    }

    private void raise(Scope scope, Instant at) {
        everybody.merge(scope, at, Invalidations::later);
    }

    private static Instant later(Instant one, Instant other) {
        return one.isAfter(other) ? one : other;
    }

    private static boolean isBefore(Instant asked, @Nullable Instant at) {
        return at != null && asked.isBefore(at.plus(SKEW));
    }
}
