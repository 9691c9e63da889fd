package id.pandu.gateway.link;

/** A setting of agencies that are reached by link cannot be used. Names the setting, never an address. */
final class InvalidLinkException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    InvalidLinkException(String setting, String reason) {
        super("Setting " + setting + " " + reason + ".");
    }
}
