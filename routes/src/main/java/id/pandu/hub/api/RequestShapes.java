package id.pandu.hub.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.regex.RegularExpression;
import id.pandu.hub.api.PlainRequests.Shape;
import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Compiles the contract's operations to {@link Shape}s: those that are answered in JSON, without variables in the address and without a query that has to be
 * there, whose headers and body have their schemas among the contract's components.
 */
final class RequestShapes {

    private static final Set<String> METHODS = Set.of("get", "post", "put", "patch", "delete");
    private static final String REFERENCE = "$ref";

    private final JsonNode contract;
    private final JsonSchemaFactory schemas;
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(RequestShapes::wholeText)
            .build();
    private final Map<String, Shape> shapes = new HashMap<>();

    private RequestShapes(JsonNode contract) {
        this.contract = contract;
        this.schemas = JsonSchemaFactory.getInstance(
                VersionFlag.V4,
                builder -> builder.metaSchema(OpenApi30.getInstance())
                        .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()));
    }

    /** The shapes by method and path, {@code POST /v1/lookups} for instance. */
    static Map<String, Shape> ofContract() throws IOException {
        var shapes = new RequestShapes(new YAMLMapper().readTree(Contract.text()));
        shapes.contract.path("paths").propertyStream().forEach(path -> shapes.read(path.getKey(), path.getValue()));
        return Map.copyOf(shapes.shapes);
    }

    private void read(String path, JsonNode item) {
        if (path.contains("{")) {
            return;
        }
        item.propertyStream()
                .filter(operation -> METHODS.contains(operation.getKey()) && isAnsweredInJson(operation.getValue()))
                .forEach(operation -> shape(item, operation.getValue())
                        .ifPresent(
                                shape -> shapes.put(operation.getKey().toUpperCase(Locale.ROOT) + " " + path, shape)));
    }

    private static boolean isAnsweredInJson(JsonNode operation) {
        return operation
                .path("responses")
                .valueStream()
                .anyMatch(answer -> answer.path("content").has("application/json"));
    }

    private Optional<Shape> shape(JsonNode item, JsonNode operation) {
        Map<String, JsonSchema> headers = new HashMap<>();
        Set<String> needed = new HashSet<>();
        boolean known = Stream.of(item, operation)
                .flatMap(owner -> elements(owner.path("parameters")))
                .allMatch(parameter -> add(parameter, headers, needed));
        if (!known) {
            return Optional.empty();
        }
        if (!operation.has("requestBody")) {
            return Optional.of(new Shape(headers, needed, null));
        }
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        return body.has(REFERENCE)
                ? Optional.of(
                        new Shape(headers, needed, schema(body.path(REFERENCE).asText())))
                : Optional.empty();
    }

    /** Whether the parameter is of a kind that is known. */
    private boolean add(JsonNode parameter, Map<String, JsonSchema> headers, Set<String> needed) {
        String reference = parameter.path(REFERENCE).asText();
        JsonNode declared = reference.isEmpty() ? parameter : contract.at(reference.substring(1));
        boolean required = declared.path("required").asBoolean();
        if (declared.path("in").asText().equals("query")) {
            return !required;
        }
        if (reference.isEmpty() || !declared.path("in").asText().equals("header")) {
            return false;
        }
        String name = declared.path("name").asText();
        headers.put(name, schema(reference + "/schema"));
        if (required) {
            needed.add(name);
        }
        return true;
    }

    private JsonSchema schema(String pointer) {
        return schemas.getSchema(SchemaLocation.of("classpath:" + Contract.LOCATION + pointer), config);
    }

    /** The contract's patterns are for whole texts (a test holds that); Java's {@code $} would overlook a line break at the end. */
    private static RegularExpression wholeText(String pattern) {
        return Pattern.compile(pattern).asMatchPredicate()::test;
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return StreamSupport.stream(array.spliterator(), false);
    }
}
