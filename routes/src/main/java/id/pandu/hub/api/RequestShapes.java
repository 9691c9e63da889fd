package id.pandu.hub.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.networknt.schema.DisallowUnknownKeywordFactory;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaLocation;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import com.networknt.schema.regex.RegularExpression;
import id.pandu.hub.api.PlainRequests.Shape;
import java.io.IOException;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Compiles the contract's operations that are called often to {@link Shape}s. Their headers and bodies have their schemas among the contract's components. */
final class RequestShapes {

    private static final List<String> CALLED_OFTEN = List.of("/v1/lookups", "/v1/services/match");
    private static final String REFERENCE = "$ref";

    /** In characters; what is longer is left to the rules, for a pattern could run deep in it. */
    private static final int LONGEST = 256;

    /** A keyword that says nothing to the validator could forbid what it lets pass, so there may be none; these stand around the schemas. */
    private static final JsonMetaSchema LANGUAGE = JsonMetaSchema.builder(OpenApi30.getInstance())
            .keywords(Stream.of("openapi", "info", "servers", "security", "tags", "paths", "components")
                    .map(NonValidationKeyword::new)
                    .toList())
            .unknownKeywordFactory(DisallowUnknownKeywordFactory.getInstance())
            .build();

    private final JsonNode contract;
    private final JsonSchemaFactory schemas = JsonSchemaFactory.getInstance(
            VersionFlag.V4, builder -> builder.metaSchema(LANGUAGE).defaultMetaSchemaIri(LANGUAGE.getIri()));
    private final SchemaValidatorsConfig config = SchemaValidatorsConfig.builder()
            .formatAssertionsEnabled(true)
            .regularExpressionFactory(RequestShapes::wholeText)
            .build();

    private RequestShapes(JsonNode contract) {
        this.contract = contract;
    }

    /** The shapes of what is sent to these addresses by POST, by address. */
    static Map<String, Shape> ofContract() throws IOException {
        var shapes = new RequestShapes(new YAMLMapper().readTree(Contract.text()));
        return CALLED_OFTEN.stream().collect(Collectors.toUnmodifiableMap(Function.identity(), shapes::shape));
    }

    private Shape shape(String path) {
        JsonNode operation = contract.path("paths").path(path).path("post");
        Map<String, JsonSchema> headers = new HashMap<>();
        for (JsonNode parameter : operation.path("parameters")) {
            String reference = parameter.path(REFERENCE).asText();
            JsonNode header = contract.at(reference.substring(1));
            if (!header.path("in").asText().equals("header")
                    || header.path("required").asBoolean()) {
                throw new IllegalStateException("Not only headers that may be absent: " + path);
            }
            headers.put(header.path("name").asText(), schema(reference + "/schema"));
        }
        JsonNode body = operation.at("/requestBody/content/application~1json/schema");
        return new Shape(headers, schema(body.path(REFERENCE).asText()));
    }

    private JsonSchema schema(String pointer) {
        return schemas.getSchema(SchemaLocation.of("classpath:" + Contract.LOCATION + pointer), config);
    }

    /**
     * The contract's patterns are ECMAScript's and for whole texts (a test holds that). Java's {@code $} overlooks a line break at the end, and Java reads pairs of
     * surrogates as one; a text with such is left to the rules.
     */
    private static RegularExpression wholeText(String pattern) {
        Pattern compiled = Pattern.compile(pattern);
        return text -> isTame(text) && compiled.matcher(text).matches();
    }

    private static boolean isTame(String text) {
        return text.length() <= LONGEST && text.chars().noneMatch(unit -> Character.isSurrogate((char) unit));
    }
}
