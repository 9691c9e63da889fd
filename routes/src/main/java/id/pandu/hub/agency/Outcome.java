package id.pandu.hub.agency;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.Receipt;
import id.pandu.connector.Resolution;
import id.pandu.connector.WorkItem;
import id.pandu.hub.problem.ProblemType;
import java.util.Optional;
import java.util.concurrent.TimeoutException;

/**
 * What became of one question to one agency.
 *
 * @param <A> what the agency answers to such a question
 */
public sealed interface Outcome<A> {

    /** The agency answered. */
    record Answered<A>(A answer) implements Outcome<A> {

        /** The problem that it is where the agency refused us. */
        Optional<ProblemType> refusal() {
            return switch (answer) {
                case AgencyAnswer.Refused refused -> Optional.of(Outcome.refusal(refused.reason()));
                case Resolution.Refused refused -> Optional.of(Outcome.refusal(refused.reason()));
                case Receipt.Refused refused -> Optional.of(Outcome.refusal(refused.reason()));
                case WorkItem.Refused refused -> Optional.of(Outcome.refusal(refused.reason()));
                default -> Optional.empty();
            };
        }
    }

    /**
     * The agency did not answer, or was not asked.
     *
     * @param status the row's status
     * @param problem the real cause
     */
    record Failed<A>(SourceStatus status, ProblemType problem) implements Outcome<A> {

        /** What a fault comes to; whatever is neither a timeout nor the agency's own fault is the connector's. */
        static <A> Failed<A> because(Throwable fault) {
            return switch (fault) {
                case TimeoutException late -> new Failed<>(SourceStatus.TIMEOUT, ProblemType.AGENCY_TIMEOUT);
                case AgencyFault agency -> because(agency.kind());
                default -> new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_CONNECTOR_FAILED);
            };
        }

        private static <A> Failed<A> because(AgencyFault.Kind kind) {
            return switch (kind) {
                case UNREACHABLE -> new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_UNREACHABLE);
                case FAILED -> new Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_FAILED);
                case TIMEOUT -> new Failed<>(SourceStatus.TIMEOUT, ProblemType.AGENCY_TIMEOUT);
                case INVALID_RESPONSE ->
                    new Failed<>(SourceStatus.INVALID_RESPONSE, ProblemType.AGENCY_INVALID_RESPONSE);
            };
        }
    }

    /** The problem that an agency's refusal is. */
    static ProblemType refusal(Reason reason) {
        return switch (reason) {
            case CREDENTIALS -> ProblemType.AGENCY_REFUSED_CREDENTIALS;
            case NOT_ENTITLED -> ProblemType.AGENCY_REFUSED_NOT_ENTITLED;
            case QUOTA -> ProblemType.AGENCY_REFUSED_QUOTA;
        };
    }
}
