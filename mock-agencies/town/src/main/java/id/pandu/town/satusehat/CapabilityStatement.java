package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;

/** What the FHIR base can do, told to any client without a token. */
final class CapabilityStatement {

    private static final JsonMapper JSON = new JsonMapper();

    private CapabilityStatement() {}

    static ObjectNode of(String baseUrl) {
        ObjectNode root = JSON.createObjectNode().put("resourceType", "CapabilityStatement");
        root.put("status", "active").put("date", "2026-01-10").put("kind", "instance");
        root.put("fhirVersion", "4.0.1");
        root.putObject("implementation")
                .put("description", "SATUSEHAT as the agency town plays it")
                .put("url", baseUrl);
        root.putArray("format").add("application/fhir+json");
        ObjectNode rest = root.putArray("rest").addObject().put("mode", "server");
        ObjectNode patient = rest.putArray("resource").addObject().put("type", "Patient");
        patient.putArray("interaction").addObject().put("code", "read");
        patient.withArray("interaction").addObject().put("code", "search-type");
        parameter(patient, "identifier", "token");
        parameter(patient, "name", "string");
        parameter(patient, "birthdate", "date");
        parameter(patient, "gender", "token");
        parameter(referral(rest, "ServiceRequest"), "identifier", "token");
        parameter(referral(rest, "Task"), "focus", "reference");
        return root;
    }

    private static ObjectNode referral(ObjectNode rest, String type) {
        ObjectNode resource = rest.withArray("resource").addObject().put("type", type);
        for (String interaction : List.of("create", "read", "search-type")) {
            resource.withArray("interaction").addObject().put("code", interaction);
        }
        return resource;
    }

    private static void parameter(ObjectNode resource, String name, String type) {
        resource.withArray("searchParam").addObject().put("name", name).put("type", type);
    }
}
