package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.charset.StandardCharsets;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Base64;

/**
 * Writes patients as the exchange shows them: a shell with an IHS number, a masked NIK and a masked name. The dead are shells that
 * are not active; the exchange tells nothing more of them.
 */
final class PatientJson {

    private static final JsonMapper JSON = new JsonMapper();
    private static final OffsetDateTime NEWEST = OffsetDateTime.of(2026, 1, 10, 2, 0, 0, 0, ZoneOffset.UTC);
    private static final DateTimeFormatter INSTANT = DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ssxxx");
    private static final int MINUTES_OF_A_WEEK = 10_080;
    private static final int VERSIONS = 800;
    private static final String IHS_SYSTEM = "https://fhir.kemkes.go.id/id/ihs-number";

    private PatientJson() {}

    /** The usual shell. */
    static ObjectNode shell(IndexedPatient patient) {
        return write(patient, "#".repeat(patient.key().length()));
    }

    /** What the exchange never shows: a shell with the number readable. */
    static ObjectNode unmasked(IndexedPatient patient) {
        return write(patient, patient.key());
    }

    private static ObjectNode write(IndexedPatient patient, String nik) {
        ObjectNode root = JSON.createObjectNode().put("resourceType", "Patient").put("id", patient.ihs());
        root.put("active", !patient.person().deceased());
        meta(root.putObject("meta"), patient.serial() - 1);
        ArrayNode identifiers = root.putArray("identifier");
        identifier(identifiers, IHS_SYSTEM, patient.ihs());
        IdentifierSystem system = patient.newborn() ? IdentifierSystem.MOTHERS_NIK : IdentifierSystem.OWN_NIK;
        identifier(identifiers, system.uri(), nik);
        root.putArray("name")
                .addObject()
                .put("use", "official")
                .put("text", NameMask.of(patient.person().name()));
        ObjectNode link = root.putArray("link").addObject().put("type", "refer");
        link.putObject("other")
                .put("reference", "RelatedPerson/09990000-0000-4000-8000-%012d".formatted(patient.serial()));
        return root;
    }

    private static void meta(ObjectNode meta, int age) {
        meta.put("lastUpdated", NEWEST.minusMinutes(age % MINUTES_OF_A_WEEK).format(INSTANT));
        meta.putArray("profile").add("https://fhir.kemkes.go.id/r4/StructureDefinition/Patient");
        byte[] version = Integer.toString(123 + age % VERSIONS).getBytes(StandardCharsets.US_ASCII);
        meta.put("versionId", Base64.getEncoder().encodeToString(version));
    }

    private static void identifier(ArrayNode identifiers, String system, String value) {
        identifiers.addObject().put("use", "official").put("system", system).put("value", value);
    }
}
