package id.pandu.town.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The one place that knows which agency misbehaves: an agency has one fault set by hand, or takes part in what the {@link FaultSource}
 * plays, or is well. Whichever comes last ends the other.
 */
public final class FaultBoard {

    private final Map<String, ActiveFault> active = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();
    private final FaultSource source;

    /** A board for faults set by hand only. */
    public FaultBoard() {
        this(FaultSource.NONE);
    }

    /** A board that asks this source when no fault is set by hand. */
    public FaultBoard(FaultSource source) {
        this.source = source;
    }

    /** Sets an agency's fault, in place of an earlier one. */
    public void put(String agencyId, Fault fault) {
        source.stop(agencyId);
        release(active.put(agencyId, new ActiveFault(fault)));
        listeners.forEach(listener -> listener.accept(agencyId));
    }

    /** Makes an agency well and releases whoever is held by its fault. */
    public void clear(String agencyId) {
        source.stop(agencyId);
        release(active.remove(agencyId));
    }

    /** Makes all agencies well. */
    public void clearAll() {
        source.stopAll();
        active.keySet().forEach(this::clear);
    }

    /** What a request to this agency meets, used up once. */
    public Optional<ActiveFault> take(String agencyId) {
        return Optional.ofNullable(active.get(agencyId))
                .filter(ActiveFault::use)
                .or(() -> takePlayed(agencyId));
    }

    /** What the source plays on a request to this agency; counts the request there. */
    public Optional<ActiveFault> takePlayed(String agencyId) {
        return source.take(agencyId);
    }

    /** The fault set by hand, without using it up. */
    public Optional<ActiveFault> peek(String agencyId) {
        return Optional.ofNullable(active.get(agencyId)).filter(fault -> !fault.isSpent());
    }

    /** All faults set by hand that still will be played, by agency. */
    public Map<String, Fault> current() {
        Map<String, Fault> faults = new TreeMap<>();
        active.forEach((agencyId, fault) -> {
            if (!fault.isSpent()) {
                faults.put(agencyId, fault.fault());
            }
        });
        return faults;
    }

    /** Calls back with the agency's id whenever a fault is set. */
    public void onPut(Consumer<String> listener) {
        listeners.add(listener);
    }

    private static void release(@Nullable ActiveFault fault) {
        if (fault != null) {
            fault.release();
        }
    }
}
