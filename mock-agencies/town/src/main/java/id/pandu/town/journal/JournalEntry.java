package id.pandu.town.journal;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * One thing that happened to an agency.
 *
 * @param number ascending, one request keeps its number
 * @param event {@code request}, {@code connection-opened} or {@code connection-closed}
 * @param method HTTP verb
 * @param path path with long numbers masked but for the last four digits
 * @param subject first twelve hex digits of the SHA-256 of the NIK or card number in the path
 * @param status HTTP status sent
 * @param outcome of a request: {@code in-progress}, {@code answered}, {@code truncated}, {@code dropped} (closed without a byte) or
 *     {@code failed}
 * @param fault kind of the fault that was played
 * @param clientGone whether the client went away before it had the answer
 * @param database name of the database asked for
 * @param user login asked for
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
        @Nullable Long elapsedMillis) {

    /** The same request, ended. */
    JournalEntry ended(
            @Nullable Integer sentStatus, @Nullable String playedFault, boolean gone, String reached, Instant end) {
        return new JournalEntry(
                number,
                at,
                agency,
                event,
                method,
                path,
                subject,
                sentStatus,
                reached,
                playedFault,
                gone,
                database,
                user,
                end.toEpochMilli() - at.toEpochMilli());
    }

    /** The entry of this connection's end. */
    JournalEntry closed(long nextNumber, @Nullable String playedFault, Instant end) {
        return new JournalEntry(
                nextNumber,
                end,
                agency,
                "connection-closed",
                null,
                null,
                null,
                null,
                null,
                playedFault,
                false,
                database,
                user,
                end.toEpochMilli() - at.toEpochMilli());
    }
}
