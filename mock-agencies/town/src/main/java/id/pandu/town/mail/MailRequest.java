package id.pandu.town.mail;

import id.pandu.town.faults.FaultKind;

/** What senders ask of the mailbox, and what can go wrong with it. */
enum MailRequest {
    CONNECT,
    RCPT,
    DATA;

    /** Whether a fault of this kind befalls such a request; others pass as if all were well. */
    boolean suffers(FaultKind kind) {
        return switch (kind) {
            case UNKNOWN_RECIPIENT -> this == RCPT;
            case LOST_ANSWER, LATE_ANSWER, TRUNCATED -> this == DATA;
            default -> this == CONNECT;
        };
    }
}
