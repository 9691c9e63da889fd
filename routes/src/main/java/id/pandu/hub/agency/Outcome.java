package id.pandu.hub.agency;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.problem.ProblemType;

/** What became of one question to one agency. */
public sealed interface Outcome {

    /** The agency answered. */
    record Answered(AgencyAnswer answer) implements Outcome {}

    /**
     * The agency did not answer, or was not asked.
     *
     * @param status the row's status
     * @param problem the real cause
     */
    record Failed(SourceStatus status, ProblemType problem) implements Outcome {}
}
