package id.pandu.hub.audit;

import java.nio.ByteBuffer;
import java.time.Instant;
import java.util.Base64;
import java.util.Optional;
import java.util.UUID;

/**
 * Where a page ended: what is older comes next, and what came in meanwhile does not move it.
 *
 * @param at the last one's time, whole microseconds
 * @param id the last one's id
 */
public record Cursor(Instant at, UUID id) {

    private static final int BYTES = Long.BYTES + Integer.BYTES + 2 * Long.BYTES;
    private static final long YEAR_10000 = 253_402_300_800L;
    private static final int NANOS = 1_000_000_000;

    /** What callers hand back; empty when it is no cursor. */
    public static Optional<Cursor> parse(String text) {
        try {
            ByteBuffer bytes = ByteBuffer.wrap(Base64.getUrlDecoder().decode(text));
            if (bytes.remaining() != BYTES) {
                return Optional.empty();
            }
            long seconds = bytes.getLong();
            int nanos = bytes.getInt();
            return seconds < 0 || seconds >= YEAR_10000 || nanos < 0 || nanos >= NANOS
                    ? Optional.empty()
                    : Optional.of(new Cursor(
                            Instant.ofEpochSecond(seconds, nanos), new UUID(bytes.getLong(), bytes.getLong())));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** The cursor as callers see it, base64url. */
    public String text() {
        ByteBuffer bytes = ByteBuffer.allocate(BYTES)
                .putLong(at.getEpochSecond())
                .putInt(at.getNano())
                .putLong(id.getMostSignificantBits())
                .putLong(id.getLeastSignificantBits());
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes.array());
    }
}
