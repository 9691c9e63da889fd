package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import java.time.LocalDate;
import org.hl7.fhir.r4.model.ServiceRequest;
import org.hl7.fhir.r4.model.Task;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralStatusTest {

    private static final String SYSTEM = IdentifierSystem.ofSender("servicerequest", "100090001");
    private static final String NUMBER = "09990000-0000-4000-8000-000000000102";

    private final WorkItemTranslator unit = new WorkItemTranslator(Native.CLOCK);

    @Test
    void tellsTheGoldenReferrals() {
        assertThat(golden("created", "created"))
                .isEqualTo(new WorkItem.Present(NUMBER, TaskStatus.RECEIVED, null, null, null, Native.NOW));
        assertThat(golden("accepted", "accepted"))
                .isEqualTo(new WorkItem.Present(NUMBER, TaskStatus.ACCEPTED, null, null, null, Native.NOW));
        assertThat(golden("in-progress", "accepted"))
                .isEqualTo(new WorkItem.Present(
                        NUMBER, TaskStatus.IN_PROGRESS, null, "Kunjungan pertama dijadwalkan.", null, Native.NOW));
        assertThat(golden("rejected", "rejected"))
                .isEqualTo(new WorkItem.Present(
                        NUMBER,
                        TaskStatus.REJECTED,
                        RejectionReason.NO_CAPACITY,
                        "Ruang rawat penuh sampai akhir bulan.",
                        null,
                        Native.NOW));
        assertThat(golden("completed", "completed"))
                .isEqualTo(new WorkItem.Present(
                        NUMBER,
                        TaskStatus.COMPLETED,
                        null,
                        "Obat diberikan untuk satu bulan.",
                        new TaskOutcome(LocalDate.of(2026, 1, 20), null, null, null),
                        Native.NOW));
    }

    @ParameterizedTest
    @CsvSource({
        "requested, '', active, '', RECEIVED",
        "received, '', active, '', RECEIVED",
        "on-hold, '', active, '', ON_HOLD",
        "failed, '', active, '', FAILED",
        "cancelled, '', revoked, '', CANCELLED",
        "completed, rejected, revoked, '', REJECTED",
        "completed, rejected, active, '', REJECTED",
        "completed, accepted, completed, '', COMPLETED",
        "completed, accepted, completed, in-progress, COMPLETED",
        "completed, accepted, revoked, failed, FAILED",
        "completed, accepted, revoked, '', CANCELLED",
        "completed, accepted, revoked, accepted, CANCELLED",
        "completed, accepted, on-hold, in-progress, ON_HOLD",
        "completed, accepted, active, in-progress, IN_PROGRESS",
        "completed, accepted, active, accepted, ACCEPTED",
        "completed, accepted, active, '', ACCEPTED"
    })
    void followsTheTableOfTheContract(
            String task, String answer, String request, String progress, TaskStatus expected) {
        assertThat(((WorkItem.Present) told(task, answer, request, progress)).status())
                .isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "draft, '', active, ''",
        "in-progress, '', active, ''",
        "accepted, '', active, ''",
        "rejected, '', active, ''",
        "entered-in-error, '', active, ''",
        "menunggu, '', active, ''",
        "completed, '', active, ''",
        "completed, mungkin, active, ''",
        "completed, accepted, draft, ''",
        "completed, accepted, entered-in-error, ''",
        "completed, accepted, selesai, ''"
    })
    void guessesNothing(String task, String answer, String request, String progress) {
        assertThatThrownBy(() -> told(task, answer, request, progress))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: a status that the dialect does not know");
    }

    @ParameterizedTest
    @CsvSource({
        "full-capacity, NO_CAPACITY",
        "criteria-not-met, NOT_ELIGIBLE",
        "outside-service-area, OUT_OF_AREA",
        "incomplete-documents, MISSING_DOCUMENTS",
        "wrong-destination, WRONG_AGENCY",
        "duplicate-referral, DUPLICATE",
        "other, OTHER"
    })
    void hasATableForReasons(String code, RejectionReason reason) {
        assertThat(((WorkItem.Present) rejected("full-capacity", code)).reason())
                .isEqualTo(reason);
    }

    @Test
    void knowsNoOtherReasonAndMakesNoneUp() {
        assertThatThrownBy(() -> rejected("full-capacity", "malas"))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: a reason that the dialect does not know");
        assertThat(((WorkItem.Present) rejected("statusReason", "lainnya")).reason())
                .isNull();
    }

    @ParameterizedTest
    @CsvSource({"2026-01-20T18:30:00Z, 2026-01-21", "2026-01-20T18:30:00+07:00, 2026-01-20"})
    void tellsTheDayInJakarta(String end, LocalDate day) {
        assertThat(completed("2026-01-20", end).outcome()).isEqualTo(new TaskOutcome(day, null, null, null));
    }

    @Test
    void makesNoDayUp() {
        assertThat(completed("executionPeriod", "period").outcome()).isNull();
        assertThatThrownBy(() -> completed("2026-01-20", "2026-01"))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith("INVALID_RESPONSE");
    }

    @Test
    void isAbsentOrRefusedAsTheDeskSays() {
        assertThat(unit.toWorkItem(new ReferralReply.Unknown())).isEqualTo(new WorkItem.Absent(Native.NOW));
        assertThat(unit.toWorkItem(new ReferralReply.Refused(Reason.QUOTA)))
                .isEqualTo(new WorkItem.Refused(Reason.QUOTA));
        assertThat(Referrals.HAND_OVERS.toReceipt(new ReferralReply.Refused(Reason.CREDENTIALS)))
                .isEqualTo(new Receipt.Refused(Reason.CREDENTIALS));
    }

    private WorkItem golden(String task, String request) {
        return unit.toWorkItem(known(
                GoldenFiles.read("task." + task + ".json"), GoldenFiles.read("servicerequest." + request + ".json")));
    }

    private WorkItem rejected(String known, String other) {
        return unit.toWorkItem(known(
                GoldenFiles.read("task.rejected.json").replace(known, other),
                GoldenFiles.read("servicerequest.rejected.json")));
    }

    private WorkItem.Present completed(String known, String other) {
        return (WorkItem.Present) unit.toWorkItem(known(
                GoldenFiles.read("task.completed.json").replace(known, other),
                GoldenFiles.read("servicerequest.completed.json")));
    }

    private WorkItem told(String status, String answer, String requestStatus, String progress) {
        ObjectNode task =
                Referrals.parsed(GoldenFiles.read("task.created.json")).put("status", status);
        if (!answer.isEmpty()) {
            ObjectNode output = task.putArray("output").addObject();
            output.putObject("type").put("text", "-");
            output.putObject("valueCoding").put("code", answer);
        }
        if (!progress.isEmpty()) {
            task.putObject("businessStatus").putArray("coding").addObject().put("code", progress);
        }
        ObjectNode request = Referrals.parsed(GoldenFiles.read("servicerequest.created.json"))
                .put("status", requestStatus);
        return unit.toWorkItem(known(task.toString(), request.toString()));
    }

    private static ReferralReply known(String task, String request) {
        return new ReferralReply.Known(
                ReferralRequest.of(FhirR4.resource(ServiceRequest.class, request), SYSTEM, Referrals.TASK),
                new ReferralTask(FhirR4.resource(Task.class, task)));
    }
}
