package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import id.pandu.hub.audit.Receipts;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;

/** The newest checkpoint that this gateway knows of. */
final class NewestCheckpoint implements Receipts {

    private final AtomicReference<Optional<String>> receipt = new AtomicReference<>(Optional.empty());

    void set(Checkpoint checkpoint) {
        receipt.set(Optional.of(checkpoint.seq() + ":" + checkpoint.chain()));
    }

    @Override
    public Optional<String> newest() {
        return receipt.get();
    }
}
