package id.pandu.gateway.audit;

import id.pandu.api.model.AuditVerification;
import id.pandu.audit.KeyHistory;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.io.IOException;
import java.time.Duration;

/** Verifies the log where it lies: the chain, its checkpoints, and every table against the others. */
final class OnlineVerification {

    private final AuditScans scans;
    private final KeyHistory keys;
    private final CheckpointFile file;
    private final Duration limit;

    /**
     * @param limit how long one may take
     */
    OnlineVerification(AuditScans scans, KeyHistory keys, CheckpointFile file, Duration limit) {
        this.scans = scans;
        this.keys = keys;
        this.file = file;
        this.limit = limit;
    }

    AuditVerification run() {
        long began = System.nanoTime();
        try {
            // Measured before the database is looked at: what was published by then is in there.
            long published = file.length();
            return scans.read(limit, scan -> {
                try {
                    return new VerificationRun(keys, scan).over(file, published, began);
                } catch (IOException unreadable) {
                    throw unreadable();
                }
            });
        } catch (IOException unreadable) {
            throw unreadable();
        }
    }

    private static UnavailableException unreadable() {
        return new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, "the checkpoint file cannot be read");
    }
}
