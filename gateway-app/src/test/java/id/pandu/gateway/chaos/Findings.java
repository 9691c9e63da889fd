package id.pandu.gateway.chaos;

import java.util.ArrayList;
import java.util.List;

/** What must not be: each finding names a number. */
record Findings(List<String> lost, List<String> doubled, List<String> stuck, List<String> illegal) {

    Findings() {
        this(new ArrayList<>(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
    }

    boolean isClean() {
        return lost.isEmpty() && doubled.isEmpty() && stuck.isEmpty() && illegal.isEmpty();
    }

    /** The four numbers, and the first findings of each kind. */
    @Override
    public String toString() {
        return "lost %d, doubled %d, stuck %d, illegal %d%s%s%s%s"
                .formatted(
                        lost.size(),
                        doubled.size(),
                        stuck.size(),
                        illegal.size(),
                        first("lost", lost),
                        first("doubled", doubled),
                        first("stuck", stuck),
                        first("illegal", illegal));
    }

    private static String first(String name, List<String> found) {
        return found.isEmpty()
                ? ""
                : "\n" + name + ":\n  " + String.join("\n  ", found.subList(0, Math.min(10, found.size())));
    }
}
