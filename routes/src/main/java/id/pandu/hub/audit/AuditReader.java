package id.pandu.hub.audit;

import id.pandu.api.model.AccessTrail;
import id.pandu.api.model.AuditCheckpointList;
import id.pandu.api.model.AuditEntryList;
import id.pandu.api.model.AuditVerification;
import id.pandu.hub.api.Caller;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Reads the audit log. Every reading is itself recorded before, by who asks. */
public interface AuditReader {

    /** Entries, newest first. */
    AuditEntryList entries(EntryQuery query);

    /** Signed checkpoints, newest first, with all public keys. */
    AuditCheckpointList checkpoints(Page page);

    /** Verifies everything that there is. */
    AuditVerification verify();

    /** Every look at a person, newest first. */
    AccessTrail trail(TrailQuery query);

    /** Which entries; what is null does not matter. The times are from, inclusive, until, exclusive. */
    record EntryQuery(
            @Nullable String organisation,
            @Nullable String officer,
            @Nullable String event,
            @Nullable UUID about,
            @Nullable Instant from,
            @Nullable Instant until,
            Page page) {}

    /**
     * Whose trail.
     *
     * @param person the person's hashes under every live key
     * @param from first time, inclusive
     * @param until last time, exclusive
     * @param reading the entry of this very reading, which is not part of what it answers
     * @param reader who reads; of looks for other regions than the reader's only who was asked is told
     */
    record TrailQuery(
            List<SubjectKey> person,
            @Nullable Instant from,
            @Nullable Instant until,
            Page page,
            UUID reading,
            Caller reader) {

        public TrailQuery {
            person = List.copyOf(person);
        }
    }
}
