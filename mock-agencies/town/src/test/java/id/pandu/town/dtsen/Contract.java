package id.pandu.town.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SpecVersion.VersionFlag;
import com.networknt.schema.oas.OpenApi30;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.yaml.snakeyaml.Yaml;

/** The dialect's contract and golden messages. */
final class Contract {

    private static final String SPEC = "/id/pandu/spec/dtsen-splp/";
    private static final JsonMapper JSON = new JsonMapper();

    private final JsonNode document;

    Contract() {
        try (InputStream in = open("openapi.yaml")) {
            document = JSON.valueToTree(new Yaml().load(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The schema of this name; closed, so that what the contract does not name cannot slip through. */
    JsonSchema schema(String name) {
        JsonNode components = document.get("components").deepCopy();
        components.get("schemas").forEach(schema -> ((ObjectNode) schema).put("additionalProperties", false));
        ObjectNode root = JSON.createObjectNode();
        root.set("components", components);
        root.putArray("allOf").addObject().put("$ref", "#/components/schemas/" + name);
        return JsonSchemaFactory.getInstance(
                        VersionFlag.V4,
                        factory -> factory.metaSchema(OpenApi30.getInstance())
                                .defaultMetaSchemaIri(OpenApi30.getInstance().getIri()))
                .getSchema(root);
    }

    List<String> queryParameters() {
        List<String> names = new ArrayList<>();
        for (JsonNode parameter : document.at("/paths").iterator().next().at("/get/parameters")) {
            if (parameter.get("in").asText().equals("query")) {
                names.add(parameter.get("name").asText());
            }
        }
        return names;
    }

    static JsonNode golden(String name) throws IOException {
        try (InputStream in = open("golden/" + name + ".json")) {
            return JSON.readTree(in);
        }
    }

    private static InputStream open(String name) {
        return Objects.requireNonNull(Contract.class.getResourceAsStream(SPEC + name));
    }
}
