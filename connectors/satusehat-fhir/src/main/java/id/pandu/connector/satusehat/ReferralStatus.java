package id.pandu.connector.satusehat;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Map;
import java.util.Set;
import org.hl7.fhir.r4.model.ServiceRequest.ServiceRequestStatus;
import org.jspecify.annotations.Nullable;

/**
 * Where a referral stands, which Task and request say together: the destination answers on the Task, and what happens later shows on
 * both. A Task that is completed has been answered, no more.
 */
final class ReferralStatus {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final int DATE_CHARS = 10;

    private static final Map<String, RejectionReason> REASONS = Map.of(
            "full-capacity", RejectionReason.NO_CAPACITY,
            "criteria-not-met", RejectionReason.NOT_ELIGIBLE,
            "outside-service-area", RejectionReason.OUT_OF_AREA,
            "incomplete-documents", RejectionReason.MISSING_DOCUMENTS,
            "wrong-destination", RejectionReason.WRONG_AGENCY,
            "duplicate-referral", RejectionReason.DUPLICATE,
            "other", RejectionReason.OTHER);

    private ReferralStatus() {}

    /**
     * The status.
     *
     * @throws AgencyFault INVALID_RESPONSE when the contract does not know the combination
     */
    static TaskStatus of(ReferralRequest request, ReferralTask task) {
        var status = task.status();
        if (status == null) {
            throw unknown();
        }
        return switch (status) {
            case REQUESTED, RECEIVED -> TaskStatus.RECEIVED;
            case ONHOLD -> TaskStatus.ON_HOLD;
            case FAILED -> TaskStatus.FAILED;
            case CANCELLED -> TaskStatus.CANCELLED;
            case COMPLETED -> answered(request, task);
            default -> throw unknown();
        };
    }

    /** Why the destination does not take it on; {@code null} when it does not say. */
    static @Nullable RejectionReason reason(ReferralTask task) {
        Set<String> told = task.reasons();
        if (told.isEmpty()) {
            return null;
        }
        if (told.size() > 1 || !REASONS.keySet().containsAll(told)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "a reason that the dialect does not know");
        }
        return REASONS.get(told.iterator().next());
    }

    /** The day on which it was done, and nothing else: the exchange cannot say what was given. */
    static @Nullable TaskOutcome outcome(ReferralTask task) {
        String end = task.end();
        return end == null ? null : TaskOutcome.builder().on(day(end)).build();
    }

    private static TaskStatus answered(ReferralRequest request, ReferralTask task) {
        if (task.answers().equals(Set.of("rejected"))) {
            return TaskStatus.REJECTED;
        }
        if (!task.answers().equals(Set.of("accepted"))) {
            throw unknown();
        }
        return accepted(request.status(), task.progress());
    }

    private static TaskStatus accepted(@Nullable ServiceRequestStatus request, Set<String> progress) {
        if (request == null) {
            throw unknown();
        }
        return switch (request) {
            case COMPLETED -> TaskStatus.COMPLETED;
            case REVOKED -> progress.contains("failed") ? TaskStatus.FAILED : TaskStatus.CANCELLED;
            case ONHOLD -> TaskStatus.ON_HOLD;
            case ACTIVE -> progress.contains("in-progress") ? TaskStatus.IN_PROGRESS : TaskStatus.ACCEPTED;
            default -> throw unknown();
        };
    }

    private static LocalDate day(String time) {
        try {
            return time.length() == DATE_CHARS
                    ? LocalDate.parse(time)
                    : OffsetDateTime.parse(time).atZoneSameInstant(JAKARTA).toLocalDate();
        } catch (DateTimeException nonsense) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the day on which it was done is none");
        }
    }

    private static AgencyFault unknown() {
        return new AgencyFault(Kind.INVALID_RESPONSE, "a status that the dialect does not know");
    }
}
