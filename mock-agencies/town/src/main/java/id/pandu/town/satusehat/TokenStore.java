package id.pandu.town.satusehat;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;

/** Tokens that have been issued: opaque, random, good for a while. The oldest fall out when there are too many. */
final class TokenStore {

    static final int CAPACITY = 10_000;
    private static final int RANDOM_BYTES = 21;

    private final Map<String, Instant> ends = new LinkedHashMap<>();
    private final SecureRandom random = new SecureRandom();
    private final Duration lifetime;
    private final Clock clock;

    TokenStore(Duration lifetime, Clock clock) {
        this.lifetime = lifetime;
        this.clock = clock;
    }

    Duration lifetime() {
        return lifetime;
    }

    synchronized String issue() {
        byte[] bytes = new byte[RANDOM_BYTES];
        random.nextBytes(bytes);
        String token = Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
        ends.put(token, clock.instant().plus(lifetime));
        dropOldest();
        return token;
    }

    synchronized boolean accepts(String token) {
        Instant end = ends.get(token);
        return end != null && clock.instant().isBefore(end);
    }

    synchronized void revokeAll() {
        ends.clear();
    }

    private void dropOldest() {
        Iterator<String> oldest = ends.keySet().iterator();
        if (ends.size() > CAPACITY) {
            oldest.next();
            oldest.remove();
        }
    }
}
