package id.pandu.audit;

import id.pandu.audit.Finding.Kind;

/** Words what the chain shows about single entries. */
final class EntryFindings {

    private final Findings findings;

    EntryFindings(Findings findings) {
        this.findings = findings;
    }

    /** Entries that follow are sound in themselves, or not. */
    void sound(Link link) {
        if (link.claim() == Claim.DIFFERS) {
            findings.about(Kind.CHANGED, link, "The id beside entry " + link.seq() + " is not the one inside it.");
        } else if (link.claim() == Claim.UNREADABLE) {
            findings.about(Kind.MALFORMED, link, "Entry " + link.seq() + " holds no JSON object with an id.");
        }
    }

    void inserted(Link link) {
        String sentence =
                "Entry " + link.seq() + " is one too many: the chain goes on without it, or its number is taken.";
        findings.about(Kind.INSERTED, link, sentence);
    }

    /** {@code count} entries from number {@code from} are gone, and their numbers were given to those that came after. */
    void closedUp(long from, int count) {
        String sentence = count + " missing before what is now entry " + from + "; the rest was numbered anew.";
        findings.range(Kind.DELETED, from, from + count - 1, sentence);
    }
}
