package id.pandu.town.worklist;

import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;

/** A list that cannot be read the first time. */
final class OutOfOrderOnce implements WorkList {

    private final AtomicBoolean failed = new AtomicBoolean();
    private final WorkList list;

    OutOfOrderOnce(WorkList list) {
        this.list = list;
    }

    @Override
    public List<WorkItem> items() {
        if (failed.compareAndSet(false, true)) {
            throw new IllegalStateException("out of order");
        }
        return list.items();
    }

    @Override
    public boolean move(String nativeId, Standing standing) {
        return list.move(nativeId, standing);
    }

    @Override
    public Vocabulary vocabulary() {
        return list.vocabulary();
    }

    @Override
    public void clear() {
        list.clear();
    }
}
