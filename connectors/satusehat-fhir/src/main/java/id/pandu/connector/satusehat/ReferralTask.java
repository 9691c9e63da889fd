package id.pandu.connector.satusehat;

import id.pandu.connector.worklist.ListText;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Collectors;
import org.hl7.fhir.r4.model.CodeableConcept;
import org.hl7.fhir.r4.model.Coding;
import org.hl7.fhir.r4.model.Task;
import org.hl7.fhir.r4.model.Task.TaskStatus;
import org.jspecify.annotations.Nullable;

/** A Task by which a destination is asked to take a request on, as the exchange has it. */
final class ReferralTask {

    static final String CODE = "referral-approval-request";

    private final Task task;

    ReferralTask(Task task) {
        this.task = task;
    }

    /** Whether it asks for the approval of this request. */
    boolean isAbout(ReferralRequest request) {
        return codes(task.getCode()).contains(CODE)
                && task.getFocus().getReferenceElement().hasIdPart()
                && "ServiceRequest".equals(task.getFocus().getReferenceElement().getResourceType())
                && request.id().equals(task.getFocus().getReferenceElement().getIdPart());
    }

    /** The exchange's number of it. */
    String number() {
        return ListText.number(task.getIdElement().getIdPart());
    }

    /** Where it stands; {@code null} when FHIR does not know the word. */
    @Nullable
    TaskStatus status() {
        return task.getStatus();
    }

    /** What the destination answered: {@code accepted}, {@code rejected}, or whatever else it said. */
    Set<String> answers() {
        return task.getOutput().stream()
                .map(Task.TaskOutputComponent::getValue)
                .filter(Coding.class::isInstance)
                .map(value -> ((Coding) value).getCode())
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }

    /** How far the destination has got, once it has answered. */
    Set<String> progress() {
        return codes(task.getBusinessStatus());
    }

    /** Why it was rejected. */
    Set<String> reasons() {
        return codes(task.getStatusReason());
    }

    /** When it was done, as it stands there. */
    @Nullable
    String end() {
        return task.getExecutionPeriod().getEndElement().getValueAsString();
    }

    /** What the destination added, in words. */
    @Nullable
    String note() {
        List<String> notes = task.getNote().stream()
                .map(note -> ListText.words(note.getText()))
                .filter(Objects::nonNull)
                .toList();
        return ListText.words(String.join("\n", notes));
    }

    /** The type's name only: the words may be about the resident. */
    @Override
    public String toString() {
        return "ReferralTask[redacted]";
    }

    private static Set<String> codes(CodeableConcept concept) {
        return concept.getCoding().stream()
                .map(Coding::getCode)
                .filter(Objects::nonNull)
                .collect(Collectors.toSet());
    }
}
