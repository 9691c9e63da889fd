package id.pandu.town.siak;

import java.time.Instant;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Nonces already used, for as long as their tokens would be fresh; when full, the oldest fall out. */
final class NonceMemory {

    private final Map<String, Instant> seen = new LinkedHashMap<>();
    private final int capacity;

    NonceMemory(int capacity) {
        this.capacity = capacity;
    }

    /** Remembers a nonce; false when it has been used. */
    synchronized boolean isFirstUse(String nonce, Instant until, Instant now) {
        forget(now);
        return seen.putIfAbsent(nonce, until) == null;
    }

    private void forget(Instant now) {
        Iterator<Instant> oldest = seen.values().iterator();
        while (oldest.hasNext() && (oldest.next().isBefore(now) || seen.size() >= capacity)) {
            oldest.remove();
        }
    }
}
