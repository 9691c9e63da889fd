package id.pandu.gateway.audit;

import id.pandu.api.model.AuditVerification;
import id.pandu.audit.KeyHistory;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.io.IOException;

/** Verifies the log where it lies: the chain, its checkpoints, and every table against the others. */
final class OnlineVerification {

    private final AuditScans scans;
    private final KeyHistory keys;
    private final CheckpointFile file;

    OnlineVerification(AuditScans scans, KeyHistory keys, CheckpointFile file) {
        this.scans = scans;
        this.keys = keys;
        this.file = file;
    }

    AuditVerification run() {
        long began = System.nanoTime();
        try {
            // Measured before the database is looked at: what was published by then is in there.
            long published = file.length();
            return scans.read(connection -> {
                try {
                    return new VerificationRun(keys, connection).over(file, published, began);
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
