package id.pandu.hub.webhook;

import id.pandu.hub.events.EventCursor;
import id.pandu.hub.events.Fed;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A subscription as it is kept, without its secrets.
 *
 * @param organisation whose it is
 * @param url where events go
 * @param kinds the kinds that are wanted, each whole or up to its dot; empty for all
 * @param cursor up to where in the feed everything is delivered
 * @param olderSecretUntil until when the secret before signs too
 * @param standing how deliveries go
 */
public record KeptSubscription(
        UUID id,
        String organisation,
        String url,
        List<String> kinds,
        @Nullable String description,
        Instant createdAt,
        EventCursor cursor,
        @Nullable Instant olderSecretUntil,
        Standing standing) {

    public KeptSubscription {
        kinds = List.copyOf(kinds);
    }

    /**
     * How deliveries go.
     *
     * @param disabledAt since when nothing is delivered any more; null while it is active
     * @param failures how many have failed in a row
     * @param failingSince when the first of these failed
     * @param lastFailure why the last one failed, a stable code
     * @param lastSuccess when the receiver last took an event
     */
    public record Standing(
            @Nullable Instant disabledAt,
            int failures,
            @Nullable Instant failingSince,
            @Nullable String lastFailure,
            @Nullable Instant lastSuccess) {

        /** Of a subscription that has just been made. */
        public static final Standing NEW = new Standing(null, 0, null, null, null);
    }

    boolean isActive() {
        return standing.disabledAt() == null;
    }

    /** The events that are wanted, in order. */
    List<Fed> wanted(List<Fed> events) {
        return events.stream().filter(fed -> wants(fed.event().kind())).toList();
    }

    private boolean wants(String kind) {
        return kinds.isEmpty() || kinds.stream().anyMatch(wanted -> covers(wanted, kind));
    }

    private static boolean covers(String wanted, String kind) {
        return wanted.endsWith(".") ? kind.startsWith(wanted) : kind.equals(wanted);
    }

    /** The id: an address can hold what only its owner should know. */
    @Override
    public String toString() {
        return "KeptSubscription[" + id + "]";
    }
}
