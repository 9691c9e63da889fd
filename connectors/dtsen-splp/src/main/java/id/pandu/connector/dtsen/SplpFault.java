package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.http.HttpReply;
import java.util.Optional;

/**
 * What the bus says when it does not pass the registry's answer on: WSO2 API Manager's faults, {@code
 * {"code":"900901","type":…,"message":…,"description":…}}. The code counts first, for WSO2's statuses differ between versions.
 */
final class SplpFault {

    private static final int UNAUTHORIZED = 401;
    private static final int FORBIDDEN = 403;
    private static final int TOO_MANY = 429;

    private SplpFault() {}

    /**
     * Why we are refused, whoever is asked about; empty when the reply is an answer.
     *
     * @param body the reply's body, read
     * @throws AgencyFault FAILED when the bus or the registry failed, or rejects how we ask
     */
    static Optional<Reason> in(HttpReply reply, JsonNode body) {
        Optional<Reason> refusal = byCode(code(body));
        if (refusal.isPresent() || reply.succeeded()) {
            return refusal;
        }
        return Optional.of(byStatus(reply.status()));
    }

    /** WSO2 3 wraps its fault, WSO2 4 does not; both have written the code as a number too. */
    private static String code(JsonNode body) {
        String code = NativeJson.text(body.has("fault") ? body.at("/fault/code") : body.path("code"));
        return code == null ? "" : code;
    }

    private static Optional<Reason> byCode(String code) {
        return switch (code) {
            case "900900", "900901", "900902", "900903", "900904", "900905" -> Optional.of(Reason.CREDENTIALS);
            case "900908", "900909", "900910" -> Optional.of(Reason.NOT_ENTITLED);
            case "900800", "900801", "900802", "900803", "900804", "900805", "900806", "900807" ->
                Optional.of(Reason.QUOTA);
            case "303001" -> throw failed("the bus has suspended the registry");
            case "900906" -> throw failed("the bus knows no such resource");
            default -> behindTheBus(code);
        };
    }

    private static Optional<Reason> behindTheBus(String code) {
        if (code.matches("101[0-9]{3}")) {
            throw failed("the bus did not reach the registry");
        }
        return Optional.empty();
    }

    private static Reason byStatus(int status) {
        return switch (status) {
            case UNAUTHORIZED -> Reason.CREDENTIALS;
            case FORBIDDEN -> Reason.NOT_ENTITLED;
            case TOO_MANY -> Reason.QUOTA;
            default -> throw failed("HTTP status " + status);
        };
    }

    private static AgencyFault failed(String detail) {
        return new AgencyFault(Kind.FAILED, detail);
    }
}
