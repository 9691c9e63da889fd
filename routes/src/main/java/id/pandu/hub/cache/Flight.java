package id.pandu.hub.cache;

import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.CacheSettings;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Puts one question, unless another node is putting it, and keeps the answer. */
final class Flight {

    /** A place at the agency's guard is waited for beside the agency's own time, not within it. */
    private static final Duration QUEUE = Duration.ofSeconds(1);

    private static final Duration GLANCE = Duration.ofMillis(25);

    private final Errand errand;
    private final AnswerStore store;
    private final Turns turns;
    private final Invalidations invalidations;
    private final Clock clock;

    Flight(Errand errand, AnswerStore store, Turns turns, Invalidations invalidations, Clock clock) {
        this.errand = errand;
        this.store = store;
        this.turns = turns;
        this.invalidations = invalidations;
        this.clock = clock;
    }

    Outcome<AgencyAnswer> fly() {
        Duration time = errand.agency().guard().timeout().plus(QUEUE);
        Instant end = clock.instant().plus(time);
        while (!turns.take(key(), time)) {
            Optional<Outcome<AgencyAnswer>> theirs = answeredMeanwhile();
            if (theirs.isPresent() || clock.instant().isAfter(end)) {
                return theirs.orElseGet(() -> ask(time));
            }
            LockSupport.parkNanos(GLANCE.toNanos());
        }
        try {
            return answeredMeanwhile().orElseGet(() -> ask(time));
        } finally {
            turns.leave(key());
        }
    }

    private Outcome<AgencyAnswer> ask(Duration time) {
        Instant asked = clock.instant();
        Outcome<AgencyAnswer> outcome = errand.agency().guard().ask(errand.call(), time);
        if (outcome instanceof Answered<AgencyAnswer> answered) {
            keep(new KeptAnswer(answered.answer(), asked, clock.instant()));
        }
        return outcome;
    }

    private void keep(KeptAnswer kept) {
        CacheSettings settings = errand.agency().cache().of(key().facet());
        Duration life = Ages.life(kept.answer(), settings);
        if (life.compareTo(settings.longest()) < 0 && store.newest(key()).isPresent()) {
            life = Ages.lifeInPlace(kept.answer(), settings);
        }
        if (life.isPositive() && !invalidations.makeVoid(key(), kept.asked())) {
            store.keep(key(), kept, life);
        }
    }

    /** An answer that came after the caller had looked. */
    private Optional<Outcome<AgencyAnswer>> answeredMeanwhile() {
        return store.newest(key())
                .filter(kept -> kept.answered().isAfter(errand.memory().looked()))
                .filter(kept -> !invalidations.makeVoid(key(), kept.asked()))
                .map(kept -> new Answered<>(kept.answer()));
    }

    private AnswerKey key() {
        return errand.memory().key();
    }
}
