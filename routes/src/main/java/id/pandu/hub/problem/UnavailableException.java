package id.pandu.hub.problem;

/** The hub cannot do its duty now, so the call ends with a problem and without data. The message is for the operator and holds nothing personal. */
public final class UnavailableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType problem;

    public UnavailableException(ProblemType problem, String reason) {
        super(reason);
        this.problem = problem;
    }

    /** What the caller is told. */
    public ProblemType problem() {
        return problem;
    }
}
