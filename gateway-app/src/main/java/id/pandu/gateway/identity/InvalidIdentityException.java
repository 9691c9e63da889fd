package id.pandu.gateway.identity;

/** The settings say not, or wrongly, whose tokens to take; the message is for the operator. */
final class InvalidIdentityException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidIdentityException(String setting, String reason) {
        super("pandu.identity." + setting + " " + reason);
    }
}
