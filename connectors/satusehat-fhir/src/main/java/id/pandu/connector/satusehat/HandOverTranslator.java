package id.pandu.connector.satusehat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import java.time.Clock;
import java.time.format.DateTimeFormatter;

/** Translates a task to a ServiceRequest with a Task about it, and what the exchange has of them to a receipt. */
final class HandOverTranslator {

    private final String organization;
    private final String destination;
    private final Clock clock;

    /**
     * @param organization our own at the exchange
     * @param destination that takes the tasks
     */
    HandOverTranslator(String organization, String destination, Clock clock) {
        this.organization = organization;
        this.destination = destination;
        this.clock = clock;
    }

    /**
     * The referral.
     *
     * @throws IllegalArgumentException when the task has a NIK of another form; the hub is then at fault itself
     */
    Referral toRequest(HandOver task) {
        var resident = new ReferredResident(task.beneficiary());
        return new Referral(task.task(), request(task, resident), approval(task, resident));
    }

    /** The receipt: the exchange's number of the Task, whether it was made now or before. */
    Receipt toReceipt(ReferralReply reply) {
        return switch (reply) {
            case ReferralReply.Refused refused -> new Receipt.Refused(refused.reason());
            case ReferralReply.Known known -> new Receipt.Taken(known.task().number(), clock.instant());
            case ReferralReply.Unknown unknown ->
                throw new IllegalArgumentException("A hand-over is answered with what there is.");
        };
    }

    private ObjectNode request(HandOver task, ReferredResident resident) {
        ObjectNode request = NativeJson.newObject().put("resourceType", "ServiceRequest");
        identify(request, "servicerequest", task.task().toString());
        request.putObject("requisition")
                .put("system", IdentifierSystem.ofSender("requisition", organization))
                .put("value", task.number());
        request.put("status", "active").put("intent", "order");
        request.put("priority", task.priority().value());
        describe(request, task, resident);
        request.put("occurrenceDateTime", moment(task)).put("authoredOn", moment(task));
        refer(request.putObject("requester"), organization);
        refer(request.putArray("performer").addObject(), destination);
        return request;
    }

    private void describe(ObjectNode request, HandOver task, ReferredResident resident) {
        coding(request.putArray("category").addObject(), "http://snomed.info/sct", "3457005")
                .put("display", "Patient referral");
        String needs = IdentifierSystem.ofSender("need", organization);
        coding(request.putObject("code"), needs, task.need().category());
        request.set("subject", resident.subject());
        request.putArray("note").addObject().put("text", resident.note(task.need()));
    }

    private ObjectNode approval(HandOver task, ReferredResident resident) {
        ObjectNode approval = NativeJson.newObject().put("resourceType", "Task");
        // Another one on every attempt, or the exchange takes the second for the first.
        identify(approval, "task", task.task() + "-" + task.attempt());
        approval.put("status", "requested")
                .put("intent", "order")
                .put("priority", task.priority().value());
        coding(approval.putObject("code"), "http://terminology.kemkes.go.id/CodeSystem/task-code", ReferralTask.CODE);
        approval.set("for", resident.subject());
        approval.put("authoredOn", moment(task));
        refer(approval.putObject("requester"), organization);
        refer(approval.putObject("owner"), destination);
        return approval;
    }

    private void identify(ObjectNode resource, String kind, String value) {
        resource.putArray("identifier")
                .addObject()
                .put("use", "official")
                .put("system", IdentifierSystem.ofSender(kind, organization))
                .put("value", value);
    }

    private static ObjectNode coding(ObjectNode concept, String system, String code) {
        return concept.putArray("coding").addObject().put("system", system).put("code", code);
    }

    private static void refer(ObjectNode reference, String organization) {
        reference.put("reference", "Organization/" + organization);
    }

    private static String moment(HandOver task) {
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(task.authoredOn());
    }
}
