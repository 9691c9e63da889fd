package id.pandu.gateway.keys;

/** A secret that is missing or unfit. Names the setting, never the value. */
public final class InvalidSecretException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public InvalidSecretException(String setting, String reason) {
        super("Setting " + setting + " " + reason + ".");
    }
}
