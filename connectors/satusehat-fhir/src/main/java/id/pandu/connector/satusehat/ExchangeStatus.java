package id.pandu.connector.satusehat;

import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.http.HttpReply;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * What the head of an answer says, at the token endpoint and at FHIR alike. An error's body is not read: it may be an
 * OperationOutcome with a severity that FHIR does not know, plain text or a page, and the status tells all that we act on.
 */
final class ExchangeStatus {

    static final int UNAUTHORIZED = 401;
    static final int TOO_MANY_REQUESTS = 429;

    private static final int FORBIDDEN = 403;

    /** Not there, or elsewhere: one of the two sides has the address wrong, and nobody has looked for the person. */
    private static final Set<Integer> NOT_THIS_SERVICE = Set.of(301, 302, 303, 307, 308, 404, 405, 410);

    private ExchangeStatus() {}

    /** Whether we are refused, whoever is asked about, and why. */
    static Optional<Reason> refusal(HttpReply reply) {
        return Optional.ofNullable(
                switch (reply.status()) {
                    case UNAUTHORIZED -> Reason.CREDENTIALS;
                    case FORBIDDEN -> Reason.NOT_ENTITLED;
                    case TOO_MANY_REQUESTS -> Reason.QUOTA;
                    default -> null;
                });
    }

    /**
     * The body of an answer that says that it succeeded, and that it is JSON.
     *
     * @throws AgencyFault FAILED or INVALID_RESPONSE when it does not
     */
    static String json(HttpReply reply) {
        if (NOT_THIS_SERVICE.contains(reply.status())) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "HTTP status " + reply.status() + ", the address is wrong");
        }
        if (!reply.succeeded()) {
            throw new AgencyFault(Kind.FAILED, "HTTP status " + reply.status());
        }
        if (!isLabelledJson(reply)) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer's content type is not JSON");
        }
        return reply.body();
    }

    private static boolean isLabelledJson(HttpReply reply) {
        return reply.headers()
                .firstValue("Content-Type")
                .map(type -> type.toLowerCase(Locale.ROOT).contains("json"))
                .orElse(true);
    }
}
