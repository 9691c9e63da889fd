package id.pandu.town.worklist;

import java.util.List;
import java.util.Optional;

/** An agency's work list, as its officers see it. Where it is kept is the dialect's business: in memory, in a table, in files. */
public interface WorkList {

    /** All items, the oldest first; doubles, if any, are listed as the two items they are. */
    List<WorkItem> items();

    /** The item with the agency's own number. */
    default Optional<WorkItem> withNativeId(String nativeId) {
        return items().stream().filter(item -> item.nativeId().equals(nativeId)).findFirst();
    }

    /** The first item with the sender's number. */
    default Optional<WorkItem> withExternalId(String externalId) {
        return items().stream()
                .filter(item -> item.externalId().equals(externalId))
                .findFirst();
    }

    /** Lets an item stand otherwise, as an officer decides; false when there is no such item. */
    boolean move(String nativeId, Standing standing);

    /** What can be said of an outcome. */
    Vocabulary vocabulary();

    /** Forgets every item, as if nothing had ever been handed in. */
    void clear();
}
