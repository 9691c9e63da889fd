package id.pandu.audit;

import id.pandu.audit.Finding.Kind;

/** Words what a checkpoint with a valid signature shows about a log. */
final class CheckpointFindings {

    private final Findings findings;

    CheckpointFindings(Findings findings) {
        this.findings = findings;
    }

    void broken(long from, Mark mark) {
        String sentence = "Entries " + from + " to " + mark.n() + " are not the ones that the checkpoint of entry "
                + mark.n() + " signed: at least one was changed, inserted or deleted, and the chain was computed anew.";
        findings.range(Kind.CHANGED, from, mark.n(), sentence);
    }

    void tailCut(long last, Mark mark) {
        String sentence = "The log ends after entry " + last + ", but a checkpoint of " + UtcMillis.text(mark.time())
                + " signed " + mark.n() + " entries: " + (mark.n() - last) + " missing at the end.";
        findings.range(Kind.TAIL_CUT, last + 1, mark.n(), sentence);
    }

    void contradiction(Mark mark) {
        String sentence = "Two checkpoints with valid signatures give entry " + mark.n() + " different chain values.";
        findings.range(Kind.FORGED_CHECKPOINT, mark.n(), mark.n(), sentence);
    }

    void tooLate(Mark mark, long last) {
        String sentence =
                "The checkpoint of entry " + mark.n() + " stands after entry " + last + ", where it proves nothing.";
        findings.range(Kind.REORDERED, mark.n(), mark.n(), sentence);
    }
}
