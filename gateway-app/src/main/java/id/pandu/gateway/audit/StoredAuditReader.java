package id.pandu.gateway.audit;

import id.pandu.api.model.AccessTrail;
import id.pandu.api.model.AuditCheckpointList;
import id.pandu.api.model.AuditEntryList;
import id.pandu.api.model.AuditVerification;
import id.pandu.hub.audit.AuditReader;
import id.pandu.hub.audit.Page;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.util.function.Supplier;
import org.springframework.dao.DataAccessException;

/** Reads the log from PostgreSQL. */
final class StoredAuditReader implements AuditReader {

    private final EntryQueries entries;
    private final CheckpointQueries checkpoints;
    private final TrailQueries trails;
    private final OnlineVerification verification;

    StoredAuditReader(
            EntryQueries entries, CheckpointQueries checkpoints, TrailQueries trails, OnlineVerification verification) {
        this.entries = entries;
        this.checkpoints = checkpoints;
        this.trails = trails;
        this.verification = verification;
    }

    @Override
    public AuditEntryList entries(EntryQuery query) {
        return reading(() -> entries.find(query));
    }

    @Override
    public AuditCheckpointList checkpoints(Page page) {
        return reading(() -> checkpoints.find(page));
    }

    @Override
    public AuditVerification verify() {
        return verification.run();
    }

    @Override
    public AccessTrail trail(TrailQuery query) {
        return reading(() -> trails.find(query));
    }

    private static <T> T reading(Supplier<T> read) {
        try {
            return read.get();
        } catch (DataAccessException fault) {
            throw new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "the audit log cannot be read");
        }
    }
}
