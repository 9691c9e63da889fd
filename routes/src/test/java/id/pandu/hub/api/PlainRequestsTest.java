package id.pandu.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.model.SimpleRequest;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.apache.camel.Exchange;
import org.apache.camel.Message;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.support.DefaultExchange;

class PlainRequestsTest {

    private static final JsonMapper JSON = JsonMapper.builder().build();
    private static final PlainRequests PLAIN = PlainRequests.compile();
    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();
    private static final List<Sent> EXAMPLES = examples();

    /** What somebody could put in the place of any value. */
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "0",
            "-1",
            "4000.0",
            "4e3",
            "3000000000",
            "1e400",
            "[]",
            "{}",
            "[null]",
            "\"\"",
            "\" \"",
            "\"3314105203909991\\n\"",
            "\"33141052039099911\"",
            "\"331410520390999\"",
            "\"３３１４１０５２０３９０９９９１\"",
            "\"33.14\\n\"",
            "\"2024-02-30\"",
            "\"2024-02-29\"",
            "\"2024-2-9\"",
            "\"2024-02-29T00:00:00Z\"",
            "\"PT1H\\n\"",
            "\"P1DT\"",
            "\"PT\"",
            "\"P1W\"",
            "\"a\\u2028b\"",
            "\"a\\u0000b\"",
            "\"\\ud83d\\ude00 contoh\"",
            "\"\\ud83d contoh\"",
            "\"coverage\"",
            "\"COVERAGE\"",
            "[\"coverage\", \"coverage\"]",
            "\"CONSENT\"",
            "\"" + "x".repeat(5000) + "\"");

    record Sent(String method, String path, JsonNode body, Map<String, String> headers) {

        Sent with(JsonNode other) {
            return new Sent(method, path, other, headers);
        }

        Sent with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Sent(method, path, body, more);
        }
    }

    @Example
    void lookupsAreAmongThem() {
        assertThat(EXAMPLES)
                .filteredOn(sent -> sent.path().equals("/v1/lookups"))
                .isNotEmpty()
                .allMatch(PlainRequestsTest::isPlain);
        assertThat(EXAMPLES).filteredOn(PlainRequestsTest::isPlain).hasSizeGreaterThan(5);
    }

    @Example
    void whatFollowsTheContractAndHasABodyIsNotKeptOut() {
        assertThat(EXAMPLES)
                .filteredOn(sent -> sent.method().equals("POST") && follows(sent) && !isPlain(sent))
                .isEmpty();
    }

    @Example
    void patternsAreForWholeTexts() {
        assertThat(contract().findValuesAsText("pattern"))
                .isNotEmpty()
                .allMatch(pattern -> pattern.startsWith("^") && pattern.endsWith("$"));
    }

    @Property(tries = 4000)
    void noneOfThemBreaksTheContract(@ForAll("changed") Sent sent) {
        if (isPlain(sent)) {
            assertThat(follows(sent))
                    .as("%s %s %s", sent.path(), sent.headers(), sent.body())
                    .isTrue();
        }
    }

    @Example
    void aQueryIsForTheRules() {
        Message message = message(EXAMPLES.getFirst());
        message.setHeader(Exchange.HTTP_QUERY, "a=b");

        assertThat(PLAIN.include(message, EXAMPLES.getFirst().body())).isFalse();
    }

    @Provide
    Arbitrary<Sent> changed() {
        Arbitrary<Sent> sent = Arbitraries.of(EXAMPLES);
        Arbitrary<String> values = Arbitraries.of(VALUES);
        Arbitrary<Integer> places = Arbitraries.integers().between(0, 200);
        return Arbitraries.oneOf(
                Combinators.combine(sent, places, values).as(PlainRequestsTest::replaced),
                Combinators.combine(sent, places).as(PlainRequestsTest::without),
                Combinators.combine(sent, values).as(PlainRequestsTest::withMore),
                Combinators.combine(sent, headerNames(), headerValues()).as(Sent::with));
    }

    private static Arbitrary<String> headerNames() {
        return Arbitraries.of("Content-Type", "Accept", "Pandu-Actor", "Idempotency-Key", "If-Match", "traceparent");
    }

    private static Arbitrary<String> headerValues() {
        return Arbitraries.of(
                "",
                "text/plain",
                "application/json",
                "application/xml",
                "*/*",
                "application/json; charset=utf-16",
                "a;role=b",
                "a;role=b\n",
                "12345678",
                "1234567812345678",
                "\"3\"",
                "x".repeat(300));
    }

    private static Sent replaced(Sent sent, int place, String value) {
        return edited(sent, place, (parent, key) -> put(parent, key, parsed(value)));
    }

    private static Sent without(Sent sent, int place) {
        return edited(sent, place, (parent, key) -> {
            if (parent instanceof ObjectNode object) {
                object.remove(key);
            } else {
                ((ArrayNode) parent).remove(Integer.parseInt(key));
            }
        });
    }

    private static Sent withMore(Sent sent, String value) {
        return sent.body() instanceof ObjectNode object
                ? sent.with(object.deepCopy().set("more", parsed(value)))
                : sent;
    }

    private interface Edit {

        void make(JsonNode parent, String key);
    }

    private static Sent edited(Sent sent, int place, Edit edit) {
        JsonNode copy = sent.body().deepCopy();
        List<Runnable> edits = new ArrayList<>();
        collect(copy, edit, edits);
        if (!edits.isEmpty()) {
            edits.get(place % edits.size()).run();
        }
        return sent.with(copy);
    }

    private static void collect(JsonNode parent, Edit edit, List<Runnable> edits) {
        parent.propertyStream().forEach(field -> {
            edits.add(() -> edit.make(parent, field.getKey()));
            collect(field.getValue(), edit, edits);
        });
        for (int index = 0; parent instanceof ArrayNode array && index < array.size(); index++) {
            String key = String.valueOf(index);
            edits.add(() -> edit.make(parent, key));
            collect(array.get(index), edit, edits);
        }
    }

    private static void put(JsonNode parent, String key, JsonNode value) {
        if (parent instanceof ObjectNode object) {
            object.set(key, value);
        } else {
            ((ArrayNode) parent).set(Integer.parseInt(key), value);
        }
    }

    private static boolean isPlain(Sent sent) {
        return PLAIN.include(message(sent), sent.body());
    }

    private static boolean follows(Sent sent) {
        var request = new SimpleRequest.Builder(sent.method(), sent.path());
        sent.headers().forEach(request::withHeader);
        return !ContractRules.ready()
                .validateRequest((sent.body().isMissingNode()
                                ? request
                                : request.withBody(sent.body().toString()))
                        .build())
                .hasErrors();
    }

    private static Message message(Sent sent) {
        Message message = new DefaultExchange(CAMEL).getMessage();
        message.setHeader(Exchange.HTTP_METHOD, sent.method());
        message.setHeader(Exchange.HTTP_PATH, sent.path());
        sent.headers().forEach(message::setHeader);
        return message;
    }

    /** The contract's own examples of requests without variables in the address, and those that have no body. */
    private static List<Sent> examples() {
        return contract()
                .path("paths")
                .propertyStream()
                .filter(path -> !path.getKey().contains("{"))
                .flatMap(path -> path.getValue().propertyStream().flatMap(operation -> {
                    JsonNode content = operation.getValue().at("/requestBody/content/application~1json");
                    Stream<JsonNode> bodies = Stream.concat(
                            content.path("examples").valueStream().map(example -> example.path("value")),
                            content.has("example") ? Stream.of(content.path("example")) : Stream.empty());
                    return operation.getValue().has("requestBody")
                            ? bodies.map(body -> sent(operation.getKey(), path.getKey(), body))
                            : Stream.of(sent(operation.getKey(), path.getKey(), MissingNode.getInstance()));
                }))
                .toList();
    }

    private static Sent sent(String method, String path, JsonNode body) {
        Map<String, String> headers = new HashMap<>(
                Map.of("Pandu-Actor", "siti.petugas;role=front-office", "Idempotency-Key", "6f0c2a5e-6a0e"));
        if (!body.isMissingNode()) {
            headers.put("Content-Type", "application/json");
        }
        return new Sent(method.toUpperCase(Locale.ROOT), path, body, headers);
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(Contract.text());
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (IOException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
