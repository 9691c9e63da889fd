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

/**
 * Recognises requests that plainly follow the contract: an operation whose address has no variables, no query, headers and a body that fit their schemas. That
 * costs a small part of what {@link ContractRules} take, which decide about all others and say what is wrong. It includes nothing that they would refuse.
 */
final class PlainRequests {

    private static final Set<String> ACCEPTED = Set.of("*/*", "application/json");
    private static final PlainRequests NONE = new PlainRequests(Map.of());
    private static final CompletableFuture<PlainRequests> COMPILED = CompletableFuture.supplyAsync(
            PlainRequests::compile,
            work -> Thread.ofPlatform().daemon().name("compile-contract").start(work));

    private final Map<String, Shape> shapes;

    private PlainRequests(Map<String, Shape> shapes) {
        this.shapes = shapes;
    }

    /**
     * What requests of an operation look like.
     *
     * @param headers schemas of the headers that the contract knows, by name
     * @param needed headers without which there is no request
     * @param body the body's schema; {@code null} when there is none
     */
    record Shape(
            Map<String, JsonSchema> headers,
            Set<String> needed,
            @Nullable JsonSchema body) {}

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

    /**
     * Whether this is one.
     *
     * @param body the message's body, read; missing when there is none
     */
    boolean include(Message message, JsonNode body) {
        Shape shape = shapes.get(operation(message));
        return shape != null
                && isBlank(message, Exchange.HTTP_QUERY)
                && accepts(message)
                && fits(shape.headers(), shape.needed(), message)
                && fits(shape.body(), message, body);
    }

    private static String operation(Message message) {
        return message.getHeader(Exchange.HTTP_METHOD, String.class) + " "
                + message.getHeader(Exchange.HTTP_PATH, String.class);
    }

    private static boolean isBlank(Message message, String header) {
        String value = message.getHeader(header, String.class);
        return value == null || value.isEmpty();
    }

    private static boolean accepts(Message message) {
        Object accept = message.getHeader("Accept");
        return accept == null || ACCEPTED.contains(accept);
    }

    private static boolean fits(Map<String, JsonSchema> headers, Set<String> needed, Message message) {
        return headers.entrySet().stream()
                .allMatch(header ->
                        fits(header.getValue(), message.getHeader(header.getKey()), needed.contains(header.getKey())));
    }

    private static boolean fits(JsonSchema schema, @Nullable Object value, boolean needed) {
        return value == null ? !needed : value instanceof String text && isValid(schema, TextNode.valueOf(text));
    }

    private static boolean fits(@Nullable JsonSchema schema, Message message, JsonNode body) {
        return schema == null
                ? body.isMissingNode() && message.getHeader("Content-Type") == null
                : "application/json".equals(message.getHeader("Content-Type")) && isValid(schema, body);
    }

    private static boolean isValid(JsonSchema schema, JsonNode value) {
        return !value.isMissingNode() && schema.validate(value, OutputFormat.BOOLEAN);
    }
}
