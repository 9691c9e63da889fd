package id.pandu.hub.agency;

import id.pandu.hub.problem.ProblemType;

/** Whether a call may be made again, by what became of it. A timeout, an answer and a caller who gave up are always the end. */
public enum Repetition {
    /** A question: to be asked twice does no harm. Asked again when it was never sent, and when the agency failed. */
    HARMLESS,
    /** Something that must not arrive twice: sent again only when it was never sent. */
    HARMFUL;

    boolean isAllowedAfter(ProblemType problem) {
        return switch (problem) {
            case AGENCY_UNREACHABLE -> true;
            case AGENCY_FAILED -> this == HARMLESS;
            default -> false;
        };
    }
}
