package id.pandu.connector.bpjsvclaim;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import java.util.Optional;

/**
 * The envelope of every answer of VClaim v2: {@code {"metaData":{"code":…,"message":…},"response":…}}.
 *
 * @param code outcome; native text or number, {@code 200} found, {@code 201} no data
 * @param message what it says of the outcome in words
 * @param response base64 of the encrypted record; empty when there is none
 */
record VClaimEnvelope(String code, NativeWording message, String response) {

    /** The envelope in a body; empty when the body is anything else. Sister services write {@code metadata}. */
    static Optional<VClaimEnvelope> in(String body) {
        return NativeJson.object(body).flatMap(VClaimEnvelope::of);
    }

    /** Whether the agency refuses us, whoever is asked about, and why. */
    Optional<Reason> refusal() {
        if (code.equals("200")) {
            return Optional.empty();
        }
        boolean byCode = code.equals("401") || code.equals("403");
        return message.refusal().or(() -> byCode ? Optional.of(Reason.CREDENTIALS) : Optional.empty());
    }

    /** The code and redacted rest: the response is personal. */
    @Override
    public String toString() {
        return "VClaimEnvelope[" + code + ", redacted]";
    }

    private static Optional<VClaimEnvelope> of(ObjectNode envelope) {
        JsonNode metaData = envelope.has("metaData") ? envelope.path("metaData") : envelope.path("metadata");
        return Optional.ofNullable(NativeJson.text(metaData.path("code")))
                .map(code -> new VClaimEnvelope(
                        code,
                        NativeWording.of(metaData.path("message").asText()),
                        envelope.path("response").isTextual()
                                ? envelope.path("response").asText()
                                : ""));
    }
}
