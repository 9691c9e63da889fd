package id.pandu.gateway.identity;

import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.PathItem;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.parser.OpenAPIV3Parser;
import jakarta.servlet.http.HttpServletRequest;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.http.server.PathContainer;
import org.springframework.web.util.ServletRequestPathUtils;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * The operations of the contract with the scopes, and the officer, that it asks for, read from it once: the published text is the rule. What it does
 * not list is not there, apart from the documentation, the page that checks letters, the style of pages and the health probes.
 */
final class Operations {

    private static final String NEEDS_OFFICER = "x-needs-officer";
    private static final PathPatternParser PATTERNS = new PathPatternParser();
    private static final List<PathPattern> OPEN =
            patterns("/", "/docs/**", "/surat", "/webjars/**", "/assets/**", "/actuator/health/**");

    private final List<Operation> all = new ArrayList<>();
    private final Map<String, Operation> withoutVariables;
    private final Pattern actor;

    Operations(String contract) {
        OpenAPI api = new OpenAPIV3Parser().readContents(contract).getOpenAPI();
        api.getPaths()
                .forEach((path, item) -> item.readOperationsMap()
                        .forEach(
                                (method, operation) -> all.add(operation(path, method, operation, api.getSecurity()))));
        withoutVariables = all.stream()
                .filter(operation -> !operation.path().hasPatternSyntax())
                .collect(Collectors.toUnmodifiableMap(
                        operation -> operation.method() + " " + operation.path().getPatternString(),
                        Function.identity()));
        Parameter header =
                Objects.requireNonNull(api.getComponents().getParameters().get("Actor"), "Pandu-Actor");
        actor = Pattern.compile(header.getSchema().getPattern());
    }

    /**
     * One operation.
     *
     * @param id its {@code operationId}
     * @param method HTTP method
     * @param path its address, with variables
     * @param open whether it needs no token
     * @param scopes every scope that opens it, alone or together, in the contract's order
     * @param alternatives what a token for it must hold, one of these sets
     * @param needsOfficer whether somebody has to stand behind the call
     */
    record Operation(
            String id,
            String method,
            PathPattern path,
            boolean open,
            Set<String> scopes,
            Set<Set<String>> alternatives,
            boolean needsOfficer) {

        /** Whether this token opens it. */
        boolean isOpenTo(TokenCaller token) {
            return alternatives.stream().anyMatch(token::holds);
        }
    }

    List<Operation> all() {
        return List.copyOf(all);
    }

    /** The operation that a request is for. */
    Optional<Operation> of(HttpServletRequest request) {
        PathContainer path = path(request);
        Operation known = withoutVariables.get(request.getMethod() + " " + path.value());
        return known == null ? search(request.getMethod(), path) : Optional.of(known);
    }

    private Optional<Operation> search(String method, PathContainer path) {
        return all.stream()
                .filter(operation -> operation.method().equals(method))
                .filter(operation -> operation.path().matches(path))
                .min(Comparator.comparing(Operation::path));
    }

    /** Whether there is anything at the address, by whatever method. */
    boolean knows(HttpServletRequest request) {
        PathContainer path = path(request);
        return all.stream().anyMatch(operation -> operation.path().matches(path));
    }

    /** Whether no token is needed, nor looked at. */
    boolean isPublic(HttpServletRequest request) {
        PathContainer path = path(request);
        return OPEN.stream().anyMatch(pattern -> pattern.matches(path))
                || of(request).filter(Operation::open).isPresent();
    }

    /** Whether a {@code Pandu-Actor} header follows the contract. */
    boolean isActor(String header) {
        return actor.matcher(header).matches();
    }

    private static Operation operation(
            String path,
            PathItem.HttpMethod method,
            io.swagger.v3.oas.models.Operation operation,
            List<SecurityRequirement> usual) {
        List<SecurityRequirement> required = operation.getSecurity() == null ? usual : operation.getSecurity();
        Set<Set<String>> alternatives =
                required.stream().map(Operations::scopes).collect(Collectors.toCollection(LinkedHashSet::new));
        return new Operation(
                operation.getOperationId(),
                method.name(),
                PATTERNS.parse(path),
                required.isEmpty(),
                alternatives.stream().flatMap(Set::stream).collect(Collectors.toCollection(LinkedHashSet::new)),
                alternatives,
                operation.getExtensions() != null
                        && Boolean.TRUE.equals(operation.getExtensions().get(NEEDS_OFFICER)));
    }

    private static Set<String> scopes(SecurityRequirement requirement) {
        return requirement.values().stream().flatMap(List::stream).collect(Collectors.toUnmodifiableSet());
    }

    private static PathContainer path(HttpServletRequest request) {
        return ServletRequestPathUtils.parse(request).pathWithinApplication();
    }

    private static List<PathPattern> patterns(String... patterns) {
        return Stream.of(patterns).map(PATTERNS::parse).toList();
    }
}
