package id.pandu.town.vclaim;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import org.jspecify.annotations.Nullable;

/**
 * What every VClaim answer is wrapped in.
 *
 * @param code text; a number only when a fault asks for it
 * @param response encrypted text, null when there is nothing to say
 */
record Envelope(Object code, String message, @Nullable String response) {

    private static final JsonMapper JSON = new JsonMapper();

    static Envelope ok(String response) {
        return new Envelope("200", "OK", response);
    }

    static Envelope refusal(String code, String message) {
        return new Envelope(code, message, null);
    }

    Envelope withNumericCode() {
        return new Envelope(Integer.valueOf(code.toString()), message, response);
    }

    /** JSON as the agency writes it: with slashes escaped. */
    String toJson() {
        ObjectNode root = JSON.createObjectNode();
        ObjectNode metaData = root.putObject("metaData");
        metaData.set("code", JSON.valueToTree(code));
        metaData.put("message", message);
        root.put("response", response);
        return root.toString().replace("/", "\\/");
    }

    /** Leaves out the answer. */
    @Override
    public String toString() {
        return "Envelope[code=" + code + "]";
    }
}
