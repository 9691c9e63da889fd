package id.pandu.town;

/** Something in the town's surroundings that its operator has to put right; the message says what. */
public final class StartupProblem extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A problem with a message for the operator. */
    public StartupProblem(String message) {
        super(message);
    }

    /** A problem with a message for the operator. */
    public StartupProblem(String message, Throwable cause) {
        super(message, cause);
    }
}
