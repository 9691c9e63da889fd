package id.pandu.hub.api;

import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import id.pandu.api.model.Violation;
import java.util.List;
import java.util.stream.Stream;

/**
 * Says where a request breaks the contract, and which rule. The validator's own texts quote the input, so nothing of them
 * passes but the place and the keyword.
 */
final class ContractViolations {

    private static final int MOST = 100;

    private ContractViolations() {}

    static List<Violation> in(ValidationReport report) {
        return report.getMessages().stream()
                .flatMap(ContractViolations::violations)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<Violation> violations(Message message) {
        List<Message> nested = message.getNestedMessages();
        return nested.isEmpty()
                ? Stream.of(violation(message))
                : nested.stream().flatMap(ContractViolations::violations);
    }

    private static Violation violation(Message message) {
        String key = message.getKey();
        return new Violation(place(message), key.substring(key.lastIndexOf('.') + 1));
    }

    private static String place(Message message) {
        MessageContext context = message.getContext().orElse(MessageContext.empty());
        return context.getPointers()
                .map(MessageContext.Pointers::getInstance)
                .or(() -> context.getParameter().map(parameter -> "header:" + parameter.getName()))
                .orElse("");
    }
}
