package id.pandu.town.mail;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.journal.Journal;
import id.pandu.town.journal.JournalEntry;
import org.jspecify.annotations.Nullable;

/** One request to the mailbox, from when it arrives until it has its answer. */
final class MailVisit {

    private final Journal journal;
    private final JournalEntry entry;
    private final @Nullable ActiveFault fault;

    MailVisit(Journal journal, JournalEntry entry, @Nullable ActiveFault fault) {
        this.journal = journal;
        this.entry = entry;
        this.fault = fault;
    }

    /** What befalls it, null for nothing. */
    @Nullable
    FaultKind fault() {
        return fault == null ? null : fault.kind();
    }

    boolean suffers(FaultKind kind) {
        return fault() == kind;
    }

    /** Waits for the fault's delay, or until it is cleared. */
    void beLate() {
        hold(true);
    }

    /** Waits until the fault is cleared. */
    void beHeld() {
        hold(false);
    }

    /** It has its answer, with this status of SMTP, or none. */
    void leave(@Nullable Integer status, String outcome) {
        FaultKind kind = fault();
        journal.ended(entry, status, kind == null ? null : kind.wireName(), false, outcome);
    }

    private void hold(boolean ends) {
        if (fault == null) {
            return;
        }
        try {
            if (ends) {
                var unused = fault.awaitRelease(fault.fault().delay());
            } else {
                fault.awaitRelease();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
