package id.pandu.hub.agreement;

import id.pandu.hub.agreement.RecordShape.Part;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Paths of fields, merged: what is not in the tree may not leave, and everything below a leaf of it may. */
final class FieldTree {

    private static final FieldTree EVERYTHING = new FieldTree(Map.of());

    private final Map<String, FieldTree> below;

    private FieldTree(Map<String, FieldTree> below) {
        this.below = below;
    }

    /** The tree of some paths, each a list of names; an empty one is everything. */
    static FieldTree of(Collection<List<String>> paths) {
        if (paths.stream().anyMatch(List::isEmpty)) {
            return EVERYTHING;
        }
        var tails = new HashMap<String, List<List<String>>>();
        paths.forEach(path -> tails.merge(path.getFirst(), List.of(path.subList(1, path.size())), FieldTree::joined));
        var below = new HashMap<String, FieldTree>();
        tails.forEach((name, rest) -> below.put(name, of(rest)));
        return new FieldTree(Map.copyOf(below));
    }

    /** The tree that has this one under a name, and nothing else. */
    FieldTree under(String name) {
        return new FieldTree(Map.of(name, this));
    }

    /** Whether a field, or something below it, may leave. */
    boolean reaches(List<String> path) {
        if (this == EVERYTHING || path.isEmpty()) {
            return true;
        }
        FieldTree tree = below.get(path.getFirst());
        return tree != null && tree.reaches(path.subList(1, path.size()));
    }

    /** What of a value may leave; null when that is nothing. */
    @Nullable
    Object cut(@Nullable Object value) {
        if (value == null || this == EVERYTHING) {
            return value;
        }
        return switch (value) {
            case Record whole -> cutRecord(whole);
            case List<?> whole -> cutList(whole);
            default -> null;
        };
    }

    private @Nullable Object cutRecord(Record whole) {
        RecordShape shape = RecordShape.of(whole.getClass());
        @Nullable
        Object[] kept = shape.parts().stream().map(part -> cutPart(part, whole)).toArray();
        for (Object value : kept) {
            if (value != null) {
                return shape.make(kept);
            }
        }
        return null;
    }

    private @Nullable Object cutPart(Part part, Record whole) {
        FieldTree tree = below.get(part.name());
        return tree == null ? null : tree.cut(part.read(whole));
    }

    /** An element of which nothing is left is not there; neither is a list of which no element is. */
    private @Nullable Object cutList(List<?> whole) {
        List<Object> kept =
                whole.stream().<Object>map(this::cut).filter(Objects::nonNull).toList();
        return kept.isEmpty() && !whole.isEmpty() ? null : kept;
    }

    private static List<List<String>> joined(List<List<String>> some, List<List<String>> others) {
        var all = new ArrayList<>(some);
        all.addAll(others);
        return all;
    }
}
