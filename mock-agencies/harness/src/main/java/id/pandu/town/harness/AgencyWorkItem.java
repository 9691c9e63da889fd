package id.pandu.town.harness;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * A line of an agency's work list. Two lines of one external id are a double.
 *
 * @param externalId the sender's number
 * @param nativeId the agency's own
 * @param status the agencies' word
 * @param reason the agencies' code, for Ditolak only
 * @param outcome on, goods and services, for Selesai only
 * @param receivedAt when it was handed in first
 * @param submissions how often it was handed in
 */
public record AgencyWorkItem(
        String externalId,
        String nativeId,
        String status,
        @Nullable String reason,
        @Nullable String note,
        @Nullable JsonNode outcome,
        Instant receivedAt,
        int submissions) {

    public AgencyWorkItem {
        outcome = outcome == null || outcome.isNull() ? null : outcome;
    }

    /** Numbers and status only: a note may be about the resident. */
    @Override
    public String toString() {
        return "AgencyWorkItem[" + nativeId + ", " + externalId + ", " + status + ", " + submissions + "]";
    }
}
