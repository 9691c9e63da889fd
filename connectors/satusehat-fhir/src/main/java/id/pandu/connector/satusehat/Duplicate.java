package id.pandu.connector.satusehat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.http.HttpReply;
import java.util.Locale;
import java.util.stream.StreamSupport;

/** How the exchange says that it has what was posted: "Found duplicate: Task". The HTTP status is not documented. */
final class Duplicate {

    private static final String WORDS = "found duplicate";

    private Duplicate() {}

    static boolean isToldIn(HttpReply reply) {
        return !reply.succeeded()
                && NativeJson.object(reply.body())
                        .filter(body -> "OperationOutcome".equals(NativeJson.text(body.path("resourceType"))))
                        .map(outcome -> outcome.path("issue"))
                        .filter(issues -> StreamSupport.stream(issues.spliterator(), false)
                                .anyMatch(Duplicate::isOne))
                        .isPresent();
    }

    /** The fault when what is said to be there cannot be found. */
    static AgencyFault hidden() {
        return new AgencyFault(Kind.FAILED, "the exchange says that it has the Task, and does not show it");
    }

    private static boolean isOne(JsonNode issue) {
        return "duplicate".equals(NativeJson.text(issue.path("code")))
                || saysSo(issue.at("/details/text"))
                || saysSo(issue.path("diagnostics"));
    }

    private static boolean saysSo(JsonNode words) {
        String text = NativeJson.text(words);
        return text != null && text.toLowerCase(Locale.ROOT).startsWith(WORDS);
    }
}
