package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyAnswer.Refused.Reason;

/** Ends a conversation of several requests at the one that the exchange refuses, or that was not sent for that. */
final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    Refusal(Reason reason) {
        super("refused", null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
