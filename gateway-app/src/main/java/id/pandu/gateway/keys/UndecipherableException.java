package id.pandu.gateway.keys;

/** An encrypted value cannot be read. */
public final class UndecipherableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UndecipherableException(String reason) {
        super("An encrypted value cannot be read: " + reason);
    }
}
