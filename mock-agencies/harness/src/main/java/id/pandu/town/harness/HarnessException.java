package id.pandu.town.harness;

/** Something could not be started, reached or steered; the message says what and why. */
public final class HarnessException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A failure without a deeper cause. */
    public HarnessException(String message) {
        super(message);
    }

    /** A failure with its cause. */
    public HarnessException(String message, Throwable cause) {
        super(message, cause);
    }
}
