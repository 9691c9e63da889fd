package id.pandu.hub.agency;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.hub.problem.ProblemType;
import java.util.concurrent.TimeoutException;

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
    record Failed(SourceStatus status, ProblemType problem) implements Outcome {

        /** What a fault comes to; whatever is neither a timeout nor the agency's own fault is the connector's. */
        static Failed because(Throwable fault) {
            return switch (fault) {
                case TimeoutException late -> new Failed(SourceStatus.TIMEOUT, ProblemType.AGENCY_TIMEOUT);
                case AgencyFault agency -> because(agency.kind());
                default -> new Failed(SourceStatus.UNAVAILABLE, ProblemType.HUB_CONNECTOR_FAILED);
            };
        }

        private static Failed because(AgencyFault.Kind kind) {
            return switch (kind) {
                case UNREACHABLE -> new Failed(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_UNREACHABLE);
                case FAILED -> new Failed(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_FAILED);
                case TIMEOUT -> new Failed(SourceStatus.TIMEOUT, ProblemType.AGENCY_TIMEOUT);
                case INVALID_RESPONSE -> new Failed(SourceStatus.INVALID_RESPONSE, ProblemType.AGENCY_INVALID_RESPONSE);
            };
        }
    }
}
