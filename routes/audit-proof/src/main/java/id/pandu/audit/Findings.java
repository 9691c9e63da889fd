package id.pandu.audit;

import id.pandu.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Gathers findings: the first ones in full, all of them by number, so that a ruined log costs no memory. */
final class Findings {

    static final int KEPT = 1000;

    private final List<Finding> kept = new ArrayList<>();
    private final Map<Kind, Long> counts = new EnumMap<>(Kind.class);

    void about(Kind kind, Link link, String sentence) {
        add(kind, link.seq(), link.seq(), link.id(), sentence);
    }

    void range(Kind kind, long from, long through, String sentence) {
        add(kind, from, through, null, sentence);
    }

    void general(Kind kind, String sentence) {
        add(kind, 0, 0, null, sentence);
    }

    private void add(Kind kind, long seq, long through, @Nullable UUID id, String sentence) {
        counts.merge(kind, 1L, Long::sum);
        if (kept.size() < KEPT) {
            kept.add(new Finding(kind, seq, through, id, sentence));
        }
    }

    List<Finding> inOrder() {
        return kept.stream().sorted(Comparator.comparingLong(Finding::seq)).toList();
    }

    Map<Kind, Long> counts() {
        return new EnumMap<>(counts);
    }
}
