package id.pandu.hub.api;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.BiConsumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

/** A request and what can be made of it: where it goes, by which method, with which headers and which text. */
record SentRequest(String method, String path, Map<String, String> headers, String body) {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();

    /** One in JSON, of an officer. */
    static SentRequest post(String path, String body) {
        return new SentRequest(
                "POST",
                path,
                Map.of("Content-Type", "application/json", "Pandu-Actor", "siti.petugas;role=front-office"),
                body);
    }

    /** The lines of a file beside this class. */
    static Stream<String> lines(String file) {
        try (InputStream lines = SentRequest.class.getResourceAsStream(file)) {
            return new String(Objects.requireNonNull(lines, file).readAllBytes(), StandardCharsets.UTF_8).lines();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    Exchange exchange() {
        var exchange = new DefaultExchange(CAMEL);
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, method);
        exchange.getMessage().setHeader(Exchange.HTTP_PATH, path);
        headers.forEach(exchange.getMessage()::setHeader);
        exchange.getMessage().setBody(body);
        return exchange;
    }

    JsonNode json() {
        return read(body);
    }

    SentRequest with(String name, String value) {
        Map<String, String> more = new HashMap<>(headers);
        more.put(name, value);
        return new SentRequest(method, path, more, body);
    }

    SentRequest withBody(String other) {
        return new SentRequest(method, path, headers, other);
    }

    /** The request, once with this value in each of its places. */
    Stream<SentRequest> withInstead(String value) {
        return edited((parent, key) -> {
            if (parent instanceof ObjectNode object) {
                object.set(key, read(value));
            } else {
                ((ArrayNode) parent).set(Integer.parseInt(key), read(value));
            }
        });
    }

    /** The request, once without each of its parts. */
    Stream<SentRequest> without() {
        return edited((parent, key) -> {
            if (parent instanceof ObjectNode object) {
                object.remove(key);
            } else {
                ((ArrayNode) parent).remove(Integer.parseInt(key));
            }
        });
    }

    /** The request, with a field of this name in each of its objects. */
    Stream<SentRequest> withMore(String name) {
        return edited((parent, key) -> {
            if (parent instanceof ObjectNode object) {
                object.put(name, "1");
            }
        });
    }

    private Stream<SentRequest> edited(BiConsumer<JsonNode, String> edit) {
        int places = edits(json(), edit).size();
        return IntStream.range(0, places).mapToObj(place -> {
            JsonNode copy = json();
            edits(copy, edit).get(place).run();
            return withBody(copy.toString());
        });
    }

    private static List<Runnable> edits(JsonNode root, BiConsumer<JsonNode, String> edit) {
        List<Runnable> edits = new ArrayList<>();
        collect(root, edit, edits);
        return edits;
    }

    private static void collect(JsonNode parent, BiConsumer<JsonNode, String> edit, List<Runnable> edits) {
        parent.propertyStream().forEach(field -> {
            edits.add(() -> edit.accept(parent, field.getKey()));
            collect(field.getValue(), edit, edits);
        });
        for (int index = 0; parent instanceof ArrayNode array && index < array.size(); index++) {
            String key = String.valueOf(index);
            edits.add(() -> edit.accept(parent, key));
            collect(array.get(index), edit, edits);
        }
    }

    private static JsonNode read(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
