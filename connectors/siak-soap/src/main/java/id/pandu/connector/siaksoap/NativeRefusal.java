package id.pandu.connector.siaksoap;

import id.pandu.connector.AgencyAnswer.Refused.Reason;

/** Carries a refusal through CXF, which knows answers and exceptions only. Without the native words: they can hold a NIK. */
final class NativeRefusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Reason reason;

    NativeRefusal(Reason reason) {
        super("refused", null, false, false);
        this.reason = reason;
    }

    Reason reason() {
        return reason;
    }
}
