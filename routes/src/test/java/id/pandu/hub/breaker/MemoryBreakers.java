package id.pandu.hub.breaker;

import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** Orders in memory, which may be away. */
final class MemoryBreakers implements BreakerStore {

    private final SortedMap<String, BreakerOrder> newest = new TreeMap<>();
    boolean away;

    @Override
    public List<BreakerOrder> newest() {
        if (away) {
            throw new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "told to be away");
        }
        return List.copyOf(newest.values());
    }

    @Override
    public Optional<BreakerOrder> find(String agency) {
        return Optional.ofNullable(newest.get(agency));
    }

    @Override
    public boolean add(BreakerOrder next, Runnable proof) {
        if (find(next.agency()).map(BreakerOrder::version).orElse(0) + 1 != next.version()) {
            return false;
        }
        proof.run();
        newest.put(next.agency(), next);
        return true;
    }
}
