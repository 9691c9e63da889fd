package id.pandu.connector;

/**
 * An agency gave no answer that can be used. The message names the kind and the connector's own constant words; native
 * messages, addresses and causes stay out, because agencies and HTTP clients put NIKs into them.
 */
public final class AgencyFault extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final Kind kind;

    /**
     * A fault without cause or stack.
     *
     * @param kind what went wrong
     * @param detail a constant of the connector, for operators; never native text
     */
    public AgencyFault(Kind kind, String detail) {
        super(kind + ": " + detail, null, false, false);
        this.kind = kind;
    }

    public Kind kind() {
        return kind;
    }

    /** What went wrong, told by whether the question can have reached the agency. */
    public enum Kind {
        /** Never sent: no connection, no name, no free connection. Always safe to ask again. */
        UNREACHABLE,
        /** Maybe sent: the connection broke, the agency said that it failed, or the calling thread was interrupted. */
        FAILED,
        /** Maybe sent: no answer within the agency's own time. */
        TIMEOUT,
        /** Answered with something that cannot be trusted or understood. */
        INVALID_RESPONSE
    }
}
