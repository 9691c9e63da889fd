package id.pandu.town.mail;

import static id.pandu.town.agency.AgencyDirectory.MAILBOX;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.journal.Journal;
import org.jspecify.annotations.Nullable;

/** Knows what befalls a request to the mailbox. */
final class MailReception {

    private final FaultBoard board;
    private final Journal journal;

    MailReception(FaultBoard board, Journal journal) {
        this.board = board;
        this.journal = journal;
    }

    /** Notes a request and what befalls it. */
    MailVisit arrived(MailRequest request, String path) {
        return new MailVisit(journal, journal.arrived(MAILBOX, request.name(), path), met(request));
    }

    private @Nullable ActiveFault met(MailRequest request) {
        ActiveFault byHand = board.peek(MAILBOX).orElse(null);
        if (byHand != null) {
            return request.suffers(byHand.kind()) && byHand.use() ? byHand : null;
        }
        return board.takePlayed(MAILBOX)
                .filter(played -> request.suffers(played.kind()))
                .orElse(null);
    }
}
