package id.pandu.hub.breaker;

import java.util.List;
import java.util.Optional;

/** Where orders are kept. Every method throws {@link id.pandu.hub.problem.UnavailableException} when it cannot be reached. */
public interface BreakerStore {

    /** The newest order of every agency that ever had one. */
    List<BreakerOrder> newest();

    /** The newest order of one. */
    Optional<BreakerOrder> find(String agency);

    /**
     * Adds an order that follows on the newest one.
     *
     * @param proof what has to be done before the order counts; when it throws, nothing has been added
     * @return false when somebody else has added an order of that version, and then nothing was done
     */
    boolean add(BreakerOrder next, Runnable proof);
}
