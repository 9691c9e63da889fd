package id.pandu.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.RestClientRequestValidator.ValidationContext;
import org.apache.camel.support.DefaultExchange;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's validator says the same with and without the short way, whatever is sent. */
class PlainRequestsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final DefaultCamelContext CAMEL = new DefaultCamelContext();
    private static final PlainRequests PLAIN = PlainRequests.compile();
    private static final ValidationContext UNUSED =
            new ValidationContext("", "", false, Map.of(), Map.of(), Set.of(), Set.of());
    private static final ContractValidator SHORT = validator(PLAIN);
    private static final ContractValidator LONG = validator(PlainRequests.NONE);

    private static final String LOOKUPS = "/v1/lookups";
    private static final String MATCHES = "/v1/services/match";

    /** Requests with every field that there is. */
    private static final List<Sent> WHOLE =
            List.of(sent(LOOKUPS, """
                    {"subject": {"nik": "3314105203909991"}, "region": "33.14", "purpose": "data-verification", "legalBasis": "CONSENT",
                     "consentReference": "c-1", "facets": ["coverage", "identity"], "maxAge": "PT1H", "deadlineMs": 4000}"""), sent(LOOKUPS, """
                    {"subject": {"name": "MBAH CONTOH", "birthDate": "1940-01-01", "gender": "FEMALE"}, "region": "33.14",
                     "purpose": "case-management", "legalBasis": "PUBLIC_DUTY", "facets": ["welfare"]}"""), sent(LOOKUPS, """
                    {"subject": {"familyCardNumber": "3314101501209993"}, "region": "33.14", "purpose": "case-management",
                     "legalBasis": "PUBLIC_DUTY", "facets": ["welfare"]}"""), sent(MATCHES, """
                    {"subject": {"nik": "3314105203909991"}, "region": "33.14", "need": {"sector": "housing", "category": "unfit-housing"},
                     "given": {"age": 70, "gender": "FEMALE", "decile": 1, "coverage": "ACTIVE", "residence": "33.14", "enrolled": false,
                      "household": true, "programmes": ["PKH"], "targetGroups": ["neglected-older-person"], "documents": ["family-card"]},
                     "purpose": "service-referral", "legalBasis": "CONSENT", "consentReference": "c-1", "maxAge": "PT0S", "deadlineMs": 900}"""));

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
            "{\"#x\": 1}",
            "[\"PKH\", \"PKH\"]",
            "[\"#\"]",
            "\"3314105203909991\\n\"",
            "\"33141052039099911\"",
            "\"331410520390999\"",
            "\"３３１４１０５２０３９０９９９１\"",
            "\"33.14\\n\"",
            "\"33.14\"",
            "\"2024-02-30\"",
            "\"2024-02-29\"",
            "\"2024-2-9\"",
            "\"2024-02-29T00:00:00Z\"",
            "\"+12024-02-29\"",
            "\"0000-00-00\"",
            "\"PT1H\\n\"",
            "\"P1DT\"",
            "\"PT\"",
            "\"P1W\"",
            "\"P1D\"",
            "\"a\\u2028b\"",
            "\"a\\u0000b\"",
            "\"abc\\n\"",
            "\"\\ud83d\\ude00 contoh\"",
            "\"\\ud83d contoh\"",
            "\"é contoh\"",
            "\"\\u0130I\"",
            "\"coverage\"",
            "\"COVERAGE\"",
            "[\"coverage\", \"coverage\"]",
            "\"CONSENT\"",
            "\"" + "x".repeat(201) + "\"",
            "\"" + "a-".repeat(50_000) + "a\"");

    private static final List<String> HEADERS = List.of(
            "",
            " ",
            "text/plain",
            "application/json",
            "APPLICATION/JSON",
            "application/xml",
            "*/*",
            "application/json; charset=utf-16",
            "a;role=b",
            "a;role=b\n",
            "a",
            "\ud83d\ude00;role=b",
            "x".repeat(300));

    private static final List<String> BODIES =
            List.of("", " ", "{", "null", "[]", "\"a\"", "1", "{} {}", "{\"#x\": 1}", "{}");

    /** A request: where it goes, by which method, with which headers and which text. */
    record Sent(String method, String path, Map<String, String> headers, String body) {

        Sent with(JsonNode other) {
            return new Sent(method, path, headers, other.toString());
        }

        Sent with(String name, String value) {
            Map<String, String> more = new HashMap<>(headers);
            more.put(name, value);
            return new Sent(method, path, more, body);
        }
    }

    static Stream<Sent> whole() {
        return WHOLE.stream();
    }

    @ParameterizedTest
    @MethodSource("whole")
    void wholeRequestsAreAmongThem(Sent sent) {
        assertThat(isPlain(sent)).isTrue();
        assertThat(isRefused(LONG, sent)).isFalse();
    }

    @Test
    void theContractsExamplesAreAmongThem() {
        List<Sent> examples = Stream.of(LOOKUPS, MATCHES)
                .flatMap(path -> contract()
                        .path("paths")
                        .path(path)
                        .at("/post/requestBody/content/application~1json/examples")
                        .valueStream()
                        .map(example -> sent(path, example.path("value").toString())))
                .toList();

        assertThat(examples).hasSizeGreaterThan(4).allMatch(PlainRequestsTest::isPlain);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void anyOtherValueIsJudgedTheSame(Sent sent) {
        VALUES.forEach(value -> assertAllJudgedTheSame(edited(sent, (parent, key) -> put(parent, key, parsed(value)))));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void oneFieldLessIsJudgedTheSame(Sent sent) {
        assertAllJudgedTheSame(edited(sent, PlainRequestsTest::remove));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void oneFieldMoreIsJudgedTheSame(Sent sent) {
        for (String name : List.of("more", "#more", "", "$ref", "nullable", "nik")) {
            assertAllJudgedTheSame(edited(sent, (parent, key) -> {
                if (parent instanceof ObjectNode object) {
                    object.put(name, "1");
                }
            }));
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void whatStandsAroundItIsJudgedTheSame(Sent sent) {
        for (String value : HEADERS) {
            assertAllJudgedTheSame(Stream.of("Content-Type", "Accept", "Pandu-Actor", "traceparent", "Accept-Language")
                    .map(name -> sent.with(name, value)));
        }
        assertAllJudgedTheSame(BODIES.stream().map(body -> new Sent(sent.method(), sent.path(), sent.headers(), body)));
        assertAllJudgedTheSame(Stream.of("GET", "PUT", "post", "OPTIONS")
                .map(method -> new Sent(method, sent.path(), sent.headers(), sent.body())));
        assertAllJudgedTheSame(Stream.of(
                        "/v1/agencies",
                        "/v1/lookups/",
                        "/v1/Lookups",
                        "/v1//lookups",
                        "/v1/lookups;a=b",
                        "/v1/%6cookups")
                .map(path -> new Sent(sent.method(), path, sent.headers(), sent.body())));
        assertAllJudgedTheSame(Stream.of("a=b", "nik").map(query -> sent.with(Exchange.HTTP_QUERY, query)));
    }

    @Test
    void patternsAreForWholeTexts() {
        assertThat(contract().findValuesAsText("pattern"))
                .isNotEmpty()
                .allMatch(pattern -> pattern.startsWith("^") && pattern.endsWith("$"));
    }

    private static void assertAllJudgedTheSame(Stream<Sent> all) {
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(sent ->
                        assertThat(isRefused(SHORT, sent)).as("%s", sent).isEqualTo(isRefused(LONG, sent)));
    }

    private interface Edit {

        void make(JsonNode parent, String key);
    }

    /** The request, once with the edit at each of its places. */
    private static Stream<Sent> edited(Sent sent, Edit edit) {
        int places = edits(parsed(sent.body()), edit).size();
        return Stream.iterate(0, place -> place < places, place -> place + 1).map(place -> {
            JsonNode copy = parsed(sent.body());
            edits(copy, edit).get(place).run();
            return sent.with(copy);
        });
    }

    private static List<Runnable> edits(JsonNode root, Edit edit) {
        List<Runnable> edits = new ArrayList<>();
        collect(root, edit, edits);
        return edits;
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

    private static void remove(JsonNode parent, String key) {
        if (parent instanceof ObjectNode object) {
            object.remove(key);
        } else {
            ((ArrayNode) parent).remove(Integer.parseInt(key));
        }
    }

    private static boolean isPlain(Sent sent) {
        return PLAIN.include(exchange(sent).getMessage(), parsed(sent.body()));
    }

    private static boolean isRefused(ContractValidator validator, Sent sent) {
        return validator.validate(exchange(sent), UNUSED) != null;
    }

    private static ContractValidator validator(PlainRequests plain) {
        return new ContractValidator(JSON, new ProblemReply(JSON), any -> Caller.ANONYMOUS, () -> plain);
    }

    private static Exchange exchange(Sent sent) {
        var exchange = new DefaultExchange(CAMEL);
        exchange.getMessage().setHeader(Exchange.HTTP_METHOD, sent.method());
        exchange.getMessage().setHeader(Exchange.HTTP_PATH, sent.path());
        sent.headers().forEach(exchange.getMessage()::setHeader);
        exchange.getMessage().setBody(sent.body());
        return exchange;
    }

    private static Sent sent(String path, String body) {
        return new Sent(
                "POST",
                path,
                Map.of("Content-Type", "application/json", "Pandu-Actor", "siti.petugas;role=front-office"),
                body);
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(Contract.text());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    private static JsonNode parsed(String json) {
        try {
            return JSON.readTree(json);
        } catch (JsonProcessingException malformed) {
            throw new UncheckedIOException(malformed);
        }
    }
}
