package id.pandu.town.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonMetaSchema;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.NonValidationKeyword;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Objects;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;

/** The contract's schema of proposals. */
final class ProposalSchema {

    private static final String CONTRACT = "/id/pandu/spec/dtsen-splp/openapi.yaml";

    private final JsonSchema schema = load();

    /** Whether this is a proposal by the contract. */
    boolean allows(JsonNode body) {
        return schema.validate(body).isEmpty();
    }

    private static JsonSchema load() {
        ObjectNode root = new JsonMapper().createObjectNode();
        root.set("components", document().get("components"));
        root.putArray("allOf").addObject().put("$ref", "#/components/schemas/Usulan");
        JsonMetaSchema dialect = dialect();
        JsonSchemaFactory factory = JsonSchemaFactory.getInstance(
                VersionFlag.V4, builder -> builder.metaSchema(dialect).defaultMetaSchemaIri(dialect.getIri()));
        return factory.getSchema(
                root,
                SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build());
    }

    /** That of OpenAPI's schemas, and the one word of the document around them, which would be warned of. */
    private static JsonMetaSchema dialect() {
        JsonMetaSchema schemas = OpenApi30.getInstance();
        return JsonMetaSchema.builder(schemas.getIri(), schemas)
                .keyword(new NonValidationKeyword("components"))
                .build();
    }

    private static JsonNode document() {
        try (InputStream in = Objects.requireNonNull(ProposalSchema.class.getResourceAsStream(CONTRACT))) {
            return new JsonMapper().valueToTree(new Yaml(new SafeConstructor(new LoaderOptions())).load(in));
        } catch (IOException e) {
            throw new UncheckedIOException("the contract cannot be read", e);
        }
    }
}
