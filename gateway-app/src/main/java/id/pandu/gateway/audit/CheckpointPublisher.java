package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Signs the end of the chain, at most once a second, and lets the world know: the table, the file, the log, the receipts. */
final class CheckpointPublisher {

    private static final Logger LOG = LoggerFactory.getLogger(CheckpointPublisher.class);
    private static final Logger PUBLISHED = LoggerFactory.getLogger("id.pandu.audit.checkpoint");
    private static final Duration PAUSE = Duration.ofSeconds(1);

    private final SigningKey key;
    private final CheckpointFile file;
    private final NewestCheckpoint newest;
    private final Clock clock;
    private long signed;
    private Instant next = Instant.MIN;

    CheckpointPublisher(SigningKey key, CheckpointFile file, NewestCheckpoint newest, Clock clock) {
        this.key = key;
        this.file = file;
        this.newest = newest;
        this.clock = clock;
    }

    String log() {
        return key.history().log();
    }

    /** From now on this gateway signs. */
    void lead(CheckpointTable table, Head head) throws SQLException {
        Optional<Checkpoint> last = table.newest();
        last.ifPresent(newest::set);
        signed = last.map(Checkpoint::seq).orElse(0L);
        if (signed > head.seq()) {
            LOG.error(
                    "The audit log ends at entry {}, but a checkpoint signed {}: its tail was cut off",
                    head.seq(),
                    signed);
            signed = 0;
        }
    }

    /** Another gateway signs; its checkpoints are receipts here too. */
    void follow(CheckpointTable table) throws SQLException {
        Instant now = clock.instant();
        if (!now.isBefore(next)) {
            table.newest().ifPresent(newest::set);
            next = now.plus(PAUSE);
        }
    }

    void sign(CheckpointTable table, Head head) throws SQLException {
        Instant now = clock.instant();
        if (head.seq() <= signed || now.isBefore(next)) {
            return;
        }
        next = now.plus(PAUSE);
        Checkpoint checkpoint = key.signer().sign(head.seq(), head.chain(), now);
        // The table first: what is published and not in the table has been removed from it.
        table.add(checkpoint);
        file.append(checkpoint);
        PUBLISHED.info(checkpoint.toJsonLine());
        newest.set(checkpoint);
        signed = head.seq();
    }
}
