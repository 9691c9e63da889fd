package id.pandu.hub.api;

import com.atlassian.oai.validator.report.ValidationReport;
import com.atlassian.oai.validator.report.ValidationReport.Message;
import com.atlassian.oai.validator.report.ValidationReport.MessageContext;
import id.pandu.api.model.Violation;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Says where a request breaks the contract, and which rule. The validator's own texts quote the input, so nothing of them
 * passes but the place and the keyword, and the names of missing fields, which are the contract's.
 */
final class ContractViolations {

    private static final int MOST = 100;
    private static final Pattern MISSING = Pattern.compile("missing required properties \\(\\[(.*?)]\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]+)\"");
    private static final Pattern ALTERNATIVE = Pattern.compile("/(?:oneOf|anyOf)/(\\d+)");

    private static final Set<String> STRUCTURE = Set.of("required", "additionalProperties");
    private static final Comparator<List<Message>> CLOSEST =
            Comparator.comparingLong(ContractViolations::misfits).thenComparingInt(List::size);

    private ContractViolations() {}

    static List<Violation> in(ValidationReport report) {
        return report.getMessages().stream()
                .flatMap(ContractViolations::violations)
                .distinct()
                .limit(MOST)
                .toList();
    }

    private static Stream<Violation> violations(Message message) {
        if (!message.getNestedMessages().isEmpty()) {
            return closestAlternative(message).stream().flatMap(ContractViolations::violations);
        }
        String keyword = keyword(message);
        return places(message, keyword).map(place -> new Violation(place, keyword));
    }

    private static String keyword(Message message) {
        return message.getKey().substring(message.getKey().lastIndexOf('.') + 1);
    }

    /** Of several forms that a value may have, the one that the caller came closest to. */
    private static List<Message> closestAlternative(Message message) {
        Collection<List<Message>> alternatives = message.getNestedMessages().stream()
                .collect(
                        Collectors.groupingBy(ContractViolations::alternative, LinkedHashMap::new, Collectors.toList()))
                .values();
        return alternatives.stream().min(CLOSEST).orElse(List.of());
    }

    /** A field that is missing or too many says more about which form was meant than a wrong value does. */
    private static long misfits(List<Message> alternative) {
        return alternative.stream()
                .map(ContractViolations::keyword)
                .filter(STRUCTURE::contains)
                .count();
    }

    private static String alternative(Message message) {
        String schema = context(message)
                .getPointers()
                .map(MessageContext.Pointers::getSchema)
                .orElse("");
        Matcher matcher = ALTERNATIVE.matcher(schema);
        return matcher.find() ? matcher.group(1) : schema;
    }

    private static Stream<String> places(Message message, String keyword) {
        MessageContext context = context(message);
        String place = context.getParameter()
                .map(parameter -> place(parameter, keyword))
                .or(() -> context.getPointers().map(MessageContext.Pointers::getInstance))
                .map(pointer -> pointer.equals("/") ? "" : pointer)
                .orElse("");
        List<String> missing = keyword.equals("required") ? missing(message.getMessage()) : List.of();
        return missing.isEmpty() ? Stream.of(place) : missing.stream().map(name -> place + "/" + name);
    }

    /** The name of a parameter that the contract does not know is the caller's, and stays out. */
    private static String place(Parameter parameter, String keyword) {
        return keyword.equals("unexpected") ? "query" : parameter.getIn() + ":" + parameter.getName();
    }

    private static List<String> missing(String text) {
        Matcher matcher = MISSING.matcher(text);
        return matcher.find()
                ? QUOTED.matcher(matcher.group(1))
                        .results()
                        .map((MatchResult name) -> name.group(1))
                        .toList()
                : List.of();
    }

    private static MessageContext context(Message message) {
        return message.getContext().orElse(MessageContext.empty());
    }
}
