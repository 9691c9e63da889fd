package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import id.pandu.audit.KeyHistory;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * The checkpoints that this gateway keeps outside the database, its own and those of others, and how far they go. What no key of the history
 * signed is not kept and does not count. For one thread.
 */
final class KeptCheckpoints {

    private final KeyHistory keys;
    private final CheckpointFile file;
    private @Nullable Checkpoint furthest;
    private boolean known;

    KeptCheckpoints(KeyHistory keys, CheckpointFile file) {
        this.keys = keys;
        this.file = file;
    }

    /** The one that covers most of the log. */
    Optional<Checkpoint> furthest() {
        if (!known) {
            furthest = file.furthest(keys::vouchesFor).orElse(null);
            known = true;
        }
        return Optional.ofNullable(furthest);
    }

    /** How many entries are covered. */
    long covered() {
        return furthest().map(Checkpoint::seq).orElse(0L);
    }

    /** Keeps what another gateway published, as far as it goes further; returns when it is on the disk. */
    void keep(List<Checkpoint> published) {
        List<Checkpoint> further = new ArrayList<>();
        long seq = covered();
        for (Checkpoint checkpoint : published) {
            if (checkpoint.seq() > seq && keys.vouchesFor(checkpoint)) {
                further.add(checkpoint);
                seq = checkpoint.seq();
            }
        }
        if (!further.isEmpty()) {
            file.append(further);
            furthest = further.getLast();
        }
    }

    /** Publishes one of this gateway; returns when it is on the disk. */
    void publish(Checkpoint own) {
        file.append(List.of(own));
        furthest = own;
    }
}
