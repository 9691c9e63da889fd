package id.pandu.town.satusehat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;

/**
 * Why the exchange refuses, each an OperationOutcome. The severity {@code invalid} of the first two is the exchange's own: FHIR does
 * not know it. Texts but for the first, {@link #NOT_ENTITLED} and {@link #DUPLICATE_TASK} are invented.
 */
enum Refusal {
    WRONG_CREDENTIALS(401, "invalid", "value", "Client ID and Client Secret combination is not acceptable"),
    WRONG_TOKEN(401, "invalid", "value", "Access token is missing, unknown or expired"),
    NOT_ENTITLED(403, "error", "forbidden", "resource cannot be accessed due to business rule"),
    UNKNOWN_PARAMETER(400, "error", "not-supported", "unknown or repeated search parameter"),
    UNKNOWN_SYSTEM(400, "error", "value", "identifier must be a known system, a bar and a value"),
    UNUSABLE_SEARCH(400, "error", "value", "search parameters are incomplete or malformed"),
    UNREADABLE(400, "error", "structure", "body cannot be read as a resource of this type"),
    INVALID(400, "error", "invalid", "element is missing, unknown or out of range"),
    UNKNOWN_REFERENCE(400, "error", "not-found", "referenced resource does not exist"),
    DUPLICATE_TASK(400, "error", "duplicate", "Found duplicate: Task"),
    UNKNOWN_PATH(404, "error", "not-found", "no such path"),
    UNKNOWN_TYPE(404, "error", "not-supported", "unknown resource type"),
    UNKNOWN_PATIENT(404, "error", "not-found", "no such patient"),
    UNKNOWN_RESOURCE(404, "error", "not-found", "no such resource"),
    WRONG_VERB(405, "error", "not-supported", "verb is not supported here"),
    TOO_LARGE(413, "error", "too-long", "body is too large"),
    WRONG_MEDIA_TYPE(415, "error", "not-supported", "body must be application/fhir+json or application/json"),
    TOO_MANY_REQUESTS(429, "error", "throttled", "too many requests"),
    BROKEN(500, "error", "exception", "internal server error");

    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final String severity;
    private final String code;
    private final String text;

    Refusal(int status, String severity, String code, String text) {
        this.status = status;
        this.severity = severity;
        this.code = code;
        this.text = text;
    }

    ExchangeAnswer answer() {
        return answer(Map.of());
    }

    ExchangeAnswer answer(Map<String, String> headers) {
        ObjectNode outcome = JSON.createObjectNode().put("resourceType", "OperationOutcome");
        ObjectNode issue = outcome.putArray("issue").addObject();
        issue.put("severity", severity).put("code", code);
        issue.putObject("details").put("text", text);
        return ExchangeAnswer.resource(status, outcome, headers);
    }
}
