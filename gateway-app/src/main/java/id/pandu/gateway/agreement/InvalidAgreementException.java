package id.pandu.gateway.agreement;

/** An agreement in a file cannot be used; the message is for the operator. */
final class InvalidAgreementException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidAgreementException(String file, String reason) {
        super("Agreements in " + file + ": " + reason);
    }
}
