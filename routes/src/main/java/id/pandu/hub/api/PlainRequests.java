package id.pandu.hub.api;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.TextNode;
import com.networknt.schema.JsonSchema;
import com.networknt.schema.OutputFormat;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Recognises requests that plainly follow the contract: of the operations that are called often, without a query, with headers and a body in JSON that fit their
 * schemas. That costs a small part of what {@link ContractRules} take, which judge all others and say what is wrong. It must include nothing that they would refuse;
 * what it leaves out in doubt loses nothing but time.
 */
final class PlainRequests {

    /** Recognises nothing. */
    static final PlainRequests NONE = new PlainRequests(Map.of());

    private static final Logger LOG = LoggerFactory.getLogger(PlainRequests.class);
    private static final String JSON = "application/json";
    private static final Set<String> ACCEPTED = Set.of("*/*", JSON);

    private static final CompletableFuture<PlainRequests> COMPILED = CompletableFuture.supplyAsync(
                    PlainRequests::compile,
                    work -> Thread.ofPlatform()
                            .daemon()
                            .name("compile-contract")
                            .start(work))
            .exceptionally(PlainRequests::without);

    private final Map<String, Shape> shapes;

    private PlainRequests(Map<String, Shape> shapes) {
        this.shapes = shapes;
    }

    /**
     * What requests of an operation look like.
     *
     * @param headers schemas of the headers that the contract knows, by name; each may be absent
     * @param body the body's schema
     */
    record Shape(Map<String, JsonSchema> headers, JsonSchema body) {}

    /** Those of the contract; none until its schemas have been compiled, which the first call begins. */
    static PlainRequests prepared() {
        return COMPILED.getNow(NONE);
    }

    static PlainRequests compile() {
        try {
            return new PlainRequests(RequestShapes.ofContract());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static PlainRequests without(Throwable fault) {
        LOG.error("The contract's schemas could not be compiled; every request takes the longer way", fault);
        return NONE;
    }

    /**
     * Whether this is one.
     *
     * @param body the message's body, read; missing when there is none
     */
    boolean include(Message message, JsonNode body) {
        Shape shape = shapes.get(message.getHeader(Exchange.HTTP_PATH, "", String.class));
        return shape != null
                && "POST".equals(message.getHeader(Exchange.HTTP_METHOD))
                && message.getHeader(Exchange.HTTP_QUERY, "", String.class).isEmpty()
                && JSON.equals(message.getHeader("Content-Type"))
                && ACCEPTED.contains(message.getHeader("Accept", "*/*", Object.class))
                && shape.headers().entrySet().stream()
                        .allMatch(header -> fits(header.getValue(), message.getHeader(header.getKey())))
                && fits(shape.body(), body);
    }

    private static boolean fits(JsonSchema schema, @Nullable Object header) {
        return header == null || (header instanceof String text && isValid(schema, TextNode.valueOf(text)));
    }

    private static boolean fits(JsonSchema schema, JsonNode body) {
        return !body.isMissingNode() && !hasHiddenNames(body) && isValid(schema, body);
    }

    /** The library takes no notice of properties whose names begin so. */
    private static boolean hasHiddenNames(JsonNode node) {
        return node.propertyStream().anyMatch(property -> property.getKey().startsWith("#"))
                || node.valueStream().anyMatch(PlainRequests::hasHiddenNames);
    }

    private static boolean isValid(JsonSchema schema, JsonNode value) {
        return schema.validate(value, OutputFormat.BOOLEAN);
    }
}
