package id.pandu.hub.cache;

import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.Outcome;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executor;
import java.util.concurrent.Executors;
import java.util.function.Predicate;
import java.util.function.Supplier;

/** The questions that this node is putting, each once however many wait for it. A question goes on when the last of them has left. */
final class Flights {

    private final Map<AnswerKey, CompletableFuture<Outcome<AgencyAnswer>>> underWay = new ConcurrentHashMap<>();
    private final Executor threads = Executors.newVirtualThreadPerTaskExecutor();

    /** The flight that is under way for the key; if there is none, this one. */
    CompletableFuture<Outcome<AgencyAnswer>> join(AnswerKey key, Supplier<Outcome<AgencyAnswer>> question) {
        var mine = new CompletableFuture<Outcome<AgencyAnswer>>();
        CompletableFuture<Outcome<AgencyAnswer>> other = underWay.putIfAbsent(key, mine);
        if (other != null) {
            return other;
        }
        threads.execute(() -> fly(key, mine, question));
        return mine;
    }

    /** Who comes from now on does not join these. */
    void leaveAlone(Predicate<AnswerKey> which) {
        underWay.keySet().removeIf(which);
    }

    /** Whoever does not find the flight any more finds its answer where answers are kept. */
    private void fly(
            AnswerKey key, CompletableFuture<Outcome<AgencyAnswer>> flight, Supplier<Outcome<AgencyAnswer>> question) {
        try {
            Outcome<AgencyAnswer> outcome = question.get();
            underWay.remove(key, flight);
            flight.complete(outcome);
        } catch (Throwable fault) {
            underWay.remove(key, flight);
            flight.completeExceptionally(fault);
        }
    }
}
