package id.pandu.town.control;

/** A call of the control API that cannot be served; the message tells the tester what would be. */
final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final int status;

    ProblemException(int status, String message) {
        super(message);
        this.status = status;
    }

    int status() {
        return status;
    }
}
