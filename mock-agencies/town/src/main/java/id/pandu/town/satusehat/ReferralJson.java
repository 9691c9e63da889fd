package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.worklist.Outcome;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import org.jspecify.annotations.Nullable;

/** Writes what was posted as it stands now. */
final class ReferralJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final DateTimeFormatter INSTANT =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx").withZone(ZoneOffset.UTC);
    private static final String CODES = "http://terminology.kemkes.go.id/CodeSystem/";

    private ReferralJson() {}

    /** A ServiceRequest, with the progress of its newest Task if it has one. */
    static ObjectNode serviceRequest(Referral referral, @Nullable Progress progress) {
        if (progress == null || progress.version() == 1) {
            return stored(referral.posted(), referral.id(), 1, referral.created());
        }
        return stored(referral.posted(), referral.id(), progress.version(), progress.changed())
                .put("status", progress.requestStatus());
    }

    static ObjectNode task(ReferralTask task) {
        Progress progress = task.progress();
        ObjectNode resource = stored(task.posted(), task.id(), progress.version(), progress.changed());
        resource.put("status", progress.taskStatus());
        code(resource, "statusReason", "referral-rejection-reason", progress.rejection());
        code(resource, "businessStatus", "referral-progress", progress.businessStatus());
        Outcome outcome = progress.standing().outcome();
        if (outcome != null) {
            resource.putObject("executionPeriod").put("end", outcome.on().toString());
        }
        if (progress.standing().note() != null) {
            resource.putArray("note")
                    .addObject()
                    .put("text", progress.standing().note());
        }
        decision(resource, progress.decision());
        return resource;
    }

    private static ObjectNode stored(ObjectNode posted, String id, int version, Instant updated) {
        ObjectNode resource = JSON.createObjectNode();
        resource.set("resourceType", posted.path("resourceType"));
        resource.put("id", id);
        resource.putObject("meta")
                .put("versionId", Integer.toString(version))
                .put("lastUpdated", INSTANT.format(updated));
        resource.setAll(posted.deepCopy());
        return resource;
    }

    private static void code(ObjectNode resource, String name, String system, @Nullable String code) {
        if (code != null) {
            resource.putObject(name)
                    .putArray("coding")
                    .addObject()
                    .put("system", CODES + system)
                    .put("code", code);
        }
    }

    private static void decision(ObjectNode resource, @Nullable String decision) {
        if (decision != null) {
            ObjectNode output = resource.putArray("output").addObject();
            code(output, "type", "task-output", "referral-approval-response");
            output.putObject("valueCoding")
                    .put("system", CODES + "referral-approval")
                    .put("code", decision);
        }
    }
}
