package id.pandu.hub.cache;

import id.pandu.api.model.Facet;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.cache.Recollection.Nothing;
import id.pandu.hub.cache.Recollection.Old;
import id.pandu.hub.problem.ProblemType;
import io.micrometer.core.instrument.MeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * What agencies said, as they said it; what of it may leave is decided at each release. A question is put once for all who
 * want to know, in the agency's own time, and each of them waits until its own deadline.
 */
public final class Answers {

    private final AnswerKeys keys;
    private final AnswerStore store;
    private final Turns turns;
    private final Invalidations invalidations;
    private final Clock clock;
    private final RecallMeters meters;
    private final Flights flights = new Flights();

    public Answers(
            AnswerKeys keys,
            AnswerStore store,
            Turns turns,
            Invalidations invalidations,
            Clock clock,
            MeterRegistry meters) {
        this.keys = keys;
        this.store = store;
        this.turns = turns;
        this.invalidations = invalidations;
        this.clock = clock;
        this.meters = new RecallMeters(meters);
    }

    /**
     * Something that may be kept.
     *
     * @param agency who may have said it
     * @param facet what it would tell of
     * @param person whom it would be about
     */
    public record About(ConnectedAgency agency, Facet facet, PersonKey person) {}

    /**
     * Looks up, all at once.
     *
     * @param maxAge the caller's limit for what is given without asking; {@code null} where the caller has none
     * @return one for each, in the same order
     */
    public List<Memory> recall(List<About> abouts, @Nullable Duration maxAge) {
        Instant looked = clock.instant();
        List<AnswerKey> wanted = abouts.stream()
                .map(about -> keys.of(about.agency().agency().id(), about.facet(), about.person()))
                .toList();
        Map<AnswerKey, KeptAnswer> found = store.find(wanted);
        Instant now = clock.instant();
        return IntStream.range(0, abouts.size())
                .mapToObj(place -> {
                    AnswerKey key = wanted.get(place);
                    var settings = abouts.get(place).agency().cache().of(key.facet());
                    Recollection recollection = valid(key, found.get(key))
                            .map(kept -> Ages.judge(kept, settings, maxAge, now))
                            .orElseGet(Nothing::new);
                    meters.recalled(key, recollection);
                    return new Memory(key, recollection, looked, Duration.between(looked, now));
                })
                .toList();
    }

    /**
     * Puts a question, or waits for whoever is putting it already.
     *
     * @param left time until the caller's deadline
     */
    public Outcome<AgencyAnswer> ask(Errand errand, Duration left) {
        if (!left.isPositive()) {
            return late();
        }
        CompletableFuture<Outcome<AgencyAnswer>> flight = join(errand);
        try {
            return flight.get(left.toNanos(), TimeUnit.NANOSECONDS);
        } catch (TimeoutException over) {
            return late();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return late();
        } catch (ExecutionException fault) {
            throw new IllegalStateException("A question could not be put", fault.getCause());
        }
    }

    /** Puts a question for those who come later; nobody waits for the answer. */
    public void refresh(Errand errand) {
        var unused = join(errand);
    }

    /** What can be given although the agency could not be asked. */
    public Optional<KeptAnswer> old(Memory memory) {
        Optional<KeptAnswer> given =
                memory.recollection() instanceof Old old ? valid(memory.key(), old.kept()) : Optional.empty();
        given.ifPresent(answer -> meters.gaveOld(memory.key()));
        return given;
    }

    /** Uses nothing of what this makes void, be it kept or under way. */
    public void apply(Invalidation invalidation) {
        invalidations.add(invalidation);
        flights.leaveAlone(invalidation::covers);
        store.drop(invalidation);
    }

    /** All that any node had called void by this moment has been applied. While that is long ago nothing is given out of memory. */
    public void completeUpTo(Instant moment) {
        invalidations.completeUpTo(moment);
    }

    private CompletableFuture<Outcome<AgencyAnswer>> join(Errand errand) {
        return flights.join(errand.memory().key(), new Flight(errand, store, turns, invalidations, clock)::fly);
    }

    private Optional<KeptAnswer> valid(AnswerKey key, @Nullable KeptAnswer kept) {
        return Optional.ofNullable(kept).filter(answer -> !invalidations.makeVoid(key, answer.asked()));
    }

    private static Outcome<AgencyAnswer> late() {
        return new Failed<>(SourceStatus.TIMEOUT, ProblemType.CALLER_DEADLINE_TOO_SHORT);
    }
}
