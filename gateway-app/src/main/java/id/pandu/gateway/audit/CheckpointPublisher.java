package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import id.pandu.gateway.audit.CheckpointTable.Stretch;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Signs the end of the chain, at most once a second, and lets the world know: the table, the file, the log, the receipts. While another gateway
 * signs, its checkpoints are kept in this one's file too, so that each gateway can show by itself what is missing.
 */
final class CheckpointPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointPublisher.class);
    private static final Logger PUBLISHED = LoggerFactory.getLogger("id.pandu.audit.checkpoint");
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SigningKey key;
    private final KeptCheckpoints kept;
    private final NewestCheckpoint newest;
    private final Clock clock;
    private boolean refusing;
    private Instant next = Instant.MIN;

    CheckpointPublisher(SigningKey key, KeptCheckpoints kept, NewestCheckpoint newest, Clock clock) {
        this.key = key;
        this.kept = kept;
        this.newest = newest;
        this.clock = clock;
    }

    String log() {
        return key.history().log();
    }

    /** Whether this gateway may seal and sign: not where less is there than was published, for what came next would hide the cut. */
    boolean mayLead(CheckpointTable table, Head head) throws SQLException {
        kept.keep(table.newest());
        kept.furthest().ifPresent(newest::set);
        boolean cut = kept.covered() > head.seq();
        if (cut && !refusing) {
            LOG.error(
                    "The audit log ends at entry {}, but a checkpoint signed {}: its tail was cut off, and this gateway seals nothing over the cut",
                    head.seq(),
                    kept.covered());
        }
        refusing = cut;
        return !cut;
    }

    /** Another gateway signs. */
    void follow(CheckpointTable table) throws SQLException {
        Instant now = clock.instant();
        if (now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        if (kept.furthest().isEmpty()) {
            kept.keep(table.newest());
        }
        keepWhatCameSince(table);
        kept.furthest().ifPresent(newest::set);
    }

    private void keepWhatCameSince(CheckpointTable table) throws SQLException {
        Stretch stretch = table.after(kept.covered() + 1, "");
        kept.keep(stretch.checkpoints());
        while (!stretch.isLast()) {
            stretch = table.after(stretch.seq(), stretch.signature());
            kept.keep(stretch.checkpoints());
        }
    }

    void sign(CheckpointTable table, Head head) throws SQLException {
        Instant now = clock.instant();
        if (head.seq() <= kept.covered() || now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        Checkpoint checkpoint = key.signer().sign(head.seq(), head.chain(), now);
        // The table first: what is published and not in the table has been removed from it.
        table.add(checkpoint);
        kept.publish(checkpoint);
        PUBLISHED.info(checkpoint.toJsonLine());
        newest.set(checkpoint);
    }
}
