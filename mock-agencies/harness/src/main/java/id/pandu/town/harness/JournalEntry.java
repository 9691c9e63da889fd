package id.pandu.town.harness;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an agency of the town.
 *
 * @param number ascending
 * @param event {@code request}, {@code connection-opened} or {@code connection-closed}
 * @param path native path, long numbers masked but for the last four digits
 * @param subject first twelve hex digits of the SHA-256 of the number in the path
 * @param outcome of a request: {@code in-progress}, {@code answered}, {@code truncated}, {@code dropped} (closed without a byte) or
 *     {@code failed}
 * @param fault kind of the fault that was played
 * @param clientGone whether the client went away before it had the answer
 * @param elapsedMillis time from the beginning to the end of the request, or of the connection in its closing entry
 */
public record JournalEntry(
        long number,
        Instant at,
        String agency,
        String event,
        @Nullable String method,
        @Nullable String path,
        @Nullable String subject,
        @Nullable Integer status,
        @Nullable String outcome,
        @Nullable String fault,
        boolean clientGone,
        @Nullable String database,
        @Nullable String user,
        @Nullable Long elapsedMillis) {}
