package id.pandu.gateway.audit;

import id.pandu.api.model.AuditFinding;
import id.pandu.audit.Finding;
import id.pandu.audit.Finding.Kind;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What is wrong between the tables, in the words of a verification: the first ones in full, all of them by number. */
final class TableFindings {

    /** As many as an answer holds. */
    static final int KEPT = 1000;

    private final List<AuditFinding> kept = new ArrayList<>();
    private long count;

    void add(Kind kind, @Nullable Long seq, @Nullable UUID id, String sentence) {
        count++;
        if (kept.size() < KEPT) {
            kept.add(new AuditFinding(kind.code(), seq, id, sentence));
        }
    }

    List<AuditFinding> kept() {
        return kept;
    }

    long count() {
        return count;
    }

    /** What the proof found, in the words of the contract. */
    static AuditFinding told(Finding finding) {
        return new AuditFinding(
                finding.kind().code(), finding.seq() == 0 ? null : finding.seq(), finding.id(), finding.sentence());
    }
}
