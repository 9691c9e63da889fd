package id.pandu.town.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** A work list in the town's memory: one item for each external id, however often and however concurrently it is handed in. */
public final class MemoryWorkList implements WorkList {

    private final Map<String, Entry> byNativeId = new LinkedHashMap<>();
    private final Map<String, Entry> byExternalId = new LinkedHashMap<>();
    private final String prefix;
    private final Vocabulary vocabulary;
    private final Clock clock;

    /** An empty list that numbers its items with this prefix. */
    public MemoryWorkList(String prefix, Vocabulary vocabulary, Clock clock) {
        this.prefix = prefix;
        this.vocabulary = vocabulary;
        this.clock = clock;
    }

    /**
     * What became of a submission.
     *
     * @param item the one item of its external id
     * @param first whether this submission made it
     */
    public record Taken(WorkItem item, boolean first) {}

    /** Takes a submission on: makes an item of it, or counts it with the item of the same external id. */
    public synchronized Taken take(String externalId, Map<String, Object> content) {
        Entry known = byExternalId.get(externalId);
        Entry entry = known == null ? file(externalId, content) : known;
        entry.submissions.add(clock.instant());
        return new Taken(entry.item(), known == null);
    }

    private Entry file(String externalId, Map<String, Object> content) {
        Entry entry = new Entry(externalId, "%s%06d".formatted(prefix, byNativeId.size() + 1), content);
        byNativeId.put(entry.nativeId, entry);
        byExternalId.put(externalId, entry);
        return entry;
    }

    @Override
    public synchronized List<WorkItem> items() {
        return byNativeId.values().stream().map(Entry::item).toList();
    }

    @Override
    public synchronized Optional<WorkItem> withNativeId(String nativeId) {
        return Optional.ofNullable(byNativeId.get(nativeId)).map(Entry::item);
    }

    @Override
    public synchronized Optional<WorkItem> withExternalId(String externalId) {
        return Optional.ofNullable(byExternalId.get(externalId)).map(Entry::item);
    }

    @Override
    public synchronized boolean move(String nativeId, Standing standing) {
        @Nullable Entry entry = byNativeId.get(nativeId);
        if (entry != null) {
            entry.standing = standing;
        }
        return entry != null;
    }

    @Override
    public Vocabulary vocabulary() {
        return vocabulary;
    }

    @Override
    public synchronized void clear() {
        byNativeId.clear();
        byExternalId.clear();
    }

    private static final class Entry {

        private final String externalId;
        private final String nativeId;
        private final Map<String, Object> content;
        private final List<Instant> submissions = new ArrayList<>();
        private Standing standing = Standing.SUBMITTED;

        Entry(String externalId, String nativeId, Map<String, Object> content) {
            this.externalId = externalId;
            this.nativeId = nativeId;
            this.content = Objects.requireNonNull(content);
        }

        WorkItem item() {
            return new WorkItem(externalId, nativeId, submissions, standing, content);
        }
    }
}
