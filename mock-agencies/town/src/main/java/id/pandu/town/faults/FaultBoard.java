package id.pandu.town.faults;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The one place that knows which agency misbehaves: at most one fault per agency. */
public final class FaultBoard {

    private final Map<String, ActiveFault> active = new ConcurrentHashMap<>();
    private final List<Consumer<String>> listeners = new CopyOnWriteArrayList<>();

    /** Sets an agency's fault, in place of an earlier one. */
    public void put(String agencyId, Fault fault) {
        release(active.put(agencyId, new ActiveFault(fault)));
        listeners.forEach(listener -> listener.accept(agencyId));
    }

    /** Removes an agency's fault and releases whoever is held by it. */
    public void clear(String agencyId) {
        release(active.remove(agencyId));
    }

    /** Removes all faults. */
    public void clearAll() {
        active.keySet().forEach(this::clear);
    }

    /** The agency's fault, used up once. */
    public Optional<ActiveFault> take(String agencyId) {
        return Optional.ofNullable(active.get(agencyId)).filter(ActiveFault::use);
    }

    /** The agency's fault, without using it up. */
    public Optional<ActiveFault> peek(String agencyId) {
        return Optional.ofNullable(active.get(agencyId)).filter(fault -> !fault.isSpent());
    }

    /** All faults that still will be played, by agency. */
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
