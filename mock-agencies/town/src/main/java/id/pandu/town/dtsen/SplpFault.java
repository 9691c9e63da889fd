package id.pandu.town.dtsen;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.http.NativeAnswer;

/** What bus and provider refuse with, in WSO2's form. Codes are WSO2's; wording of the BAD ones, OTHER_REGION and what follows is ours. */
enum SplpFault {
    MISSING_KEY(
            401,
            "900902",
            "Missing Credentials",
            "Invalid Credentials. Make sure your API invocation call has a header: \"AuthorizationSPLP\""),
    INVALID_KEY(
            401,
            "900901",
            "Invalid Credentials",
            "Access failure for API. Make sure you have provided the correct security credentials"),
    OTHER_REGION(401, "900908", "Resource forbidden", "The key is not for this API. It was issued for another region"),
    FORBIDDEN(
            403,
            "900908",
            "Resource forbidden",
            "User is NOT authorized to access the Resource. API Subscription validation failed."),
    THROTTLED(429, "900800", "Message throttled out", "You have exceeded your quota"),
    BACKEND(500, "101503", "Runtime Error", "Error connecting to the back end"),
    NO_RESOURCE(
            404,
            "900906",
            "No matching resource found in the API for the given request",
            "Check the API documentation and add a proper REST resource path to the invocation URL"),
    WRONG_VERB(405, "405", "Method not allowed", "Method not allowed for given API resource"),
    BAD_QUESTION(
            400,
            "400",
            "Bad Request",
            "Exactly one well-formed question is expected: nik; or id_individu; or nomor_kartu_keluarga; or nama with"
                    + " tanggal_lahir and jenis_kelamin"),
    BAD_CURSOR(400, "400", "Bad Request", "The cursor does not belong to this question"),
    BAD_PROPOSAL(400, "400", "Bad Request", "The body is not a proposal by the contract"),
    BAD_PROPOSAL_QUESTION(400, "400", "Bad Request", "Exactly one well-formed id_eksternal is expected"),
    TOO_LARGE(413, "413", "Request Entity Too Large", "A proposal has at most 64 KiB"),
    WRONG_TYPE(415, "415", "Unsupported Media Type", "A proposal is JSON in UTF-8");

    private static final JsonMapper JSON = new JsonMapper();

    private final int status;
    private final String code;
    private final String message;
    private final String description;

    SplpFault(int status, String code, String message, String description) {
        this.status = status;
        this.code = code;
        this.message = message;
        this.description = description;
    }

    NativeAnswer answer() {
        ObjectNode fault = JSON.createObjectNode();
        fault.put("code", code);
        fault.put("type", "Status report");
        fault.put("message", message);
        fault.put("description", description);
        return new NativeAnswer(status, "application/json; charset=UTF-8", fault.toString());
    }
}
