package id.pandu.hub.agreement;

import id.pandu.hub.problem.ProblemType;

/** What the agreements say of one question to one agency. */
public sealed interface Decision {

    /**
     * It may be asked.
     *
     * @param agreement id of the agreement that allows it
     * @param version which version of it
     * @param dailyQuota questions a day
     * @param fields what of the answer may leave
     */
    record Grant(String agreement, int version, long dailyQuota, FieldPaths fields) implements Decision {}

    /** It may not. */
    record Denied(ProblemType problem) implements Decision {}
}
