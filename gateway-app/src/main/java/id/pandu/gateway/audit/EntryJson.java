package id.pandu.gateway.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Disclosure;
import id.pandu.audit.CanonicalJson;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEntry.Look;
import id.pandu.hub.audit.SubjectKey;
import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** An entry as the JSON that is stored and sealed; what is empty is left out. The format is in {@code docs/audit.md}. */
final class EntryJson {

    private static final DateTimeFormatter MICROS = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSSSSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private EntryJson() {}

    static byte[] bytes(AuditEntry entry) {
        ObjectNode json = JsonNodeFactory.instance.objectNode();
        json.put("v", 1)
                .put("id", entry.id().toString())
                .put("at", time(entry.at()))
                .put("event", entry.event().code())
                .put("outcome", entry.outcome())
                .put("organisation", entry.caller().organisation())
                .put("trace", entry.trace());
        putOfficer(json, entry.caller().officer());
        putLook(json, entry.id(), entry.look());
        putSubjects(json, entry.subjects());
        putDisclosures(json, entry.disclosures());
        putDetail(json, entry.detail());
        return CanonicalJson.bytes(json);
    }

    /** PostgreSQL keeps microseconds, so the entry does too. */
    static String time(Instant at) {
        return MICROS.format(at.truncatedTo(ChronoUnit.MICROS));
    }

    private static void putOfficer(ObjectNode json, @Nullable Officer officer) {
        if (officer != null) {
            json.put("officer", officer.id()).put("role", officer.role());
        }
    }

    private static void putLook(ObjectNode json, UUID id, @Nullable Look look) {
        if (look == null) {
            return;
        }
        json.put("purpose", look.purpose().value())
                .put("legalBasis", look.legalBasis().value())
                .put("region", look.region());
        if (look.consentReference() != null) {
            json.put("consent", look.consentReference());
        }
        if (look.outOfArea()) {
            json.put("outOfArea", true);
        }
        if (!look.lookupId().equals(id)) {
            json.put("about", look.lookupId().toString());
        }
    }

    private static void putSubjects(ObjectNode json, List<SubjectKey> subjects) {
        if (subjects.isEmpty()) {
            return;
        }
        ArrayNode list = json.putArray("subjects");
        subjects.stream()
                .distinct()
                .forEach(subject -> list.addObject().put("key", subject.keyId()).put("hash", subject.hash()));
    }

    private static void putDisclosures(ObjectNode json, List<Disclosure> disclosures) {
        if (disclosures.isEmpty()) {
            return;
        }
        ArrayNode list = json.putArray("disclosures");
        for (Disclosure disclosure : disclosures) {
            ObjectNode item = list.addObject()
                    .put("agency", disclosure.agency())
                    .put("facet", disclosure.facet().value())
                    .put("status", disclosure.status());
            if (disclosure.subject() != null) {
                item.put("subject", disclosure.subject());
            }
            ArrayNode fields = item.putArray("fields");
            disclosure.fields().forEach(fields::add);
        }
    }

    private static void putDetail(ObjectNode json, Map<String, String> detail) {
        if (!detail.isEmpty()) {
            ObjectNode object = json.putObject("detail");
            detail.forEach(object::put);
        }
    }
}
