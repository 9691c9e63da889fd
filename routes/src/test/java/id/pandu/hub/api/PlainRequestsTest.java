package id.pandu.hub.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.spi.RestClientRequestValidator.ValidationContext;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** The contract's validator says the same with and without the short way, whatever is sent. */
class PlainRequestsTest {

    private static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build();
    private static final PlainRequests PLAIN = PlainRequests.compile();
    private static final ValidationContext UNUSED =
            new ValidationContext("", "", false, Map.of(), Map.of(), Set.of(), Set.of());
    private static final ContractValidator SHORT = validator(PLAIN);
    private static final ContractValidator LONG = validator(PlainRequests.NONE);

    private static final String LOOKUPS = "/v1/lookups";
    private static final String MATCHES = "/v1/services/match";

    /** Requests with every field that there is. */
    private static final List<SentRequest> WHOLE = List.of(
            SentRequest.post(LOOKUPS, """
                    {"subject": {"nik": "3314105203909991"}, "region": "33.14", "purpose": "data-verification", "legalBasis": "CONSENT",
                     "consentReference": "c-1", "facets": ["coverage", "identity"], "maxAge": "PT1H", "deadlineMs": 4000}"""),
            SentRequest.post(LOOKUPS, """
                    {"subject": {"name": "MBAH CONTOH", "birthDate": "1940-01-01", "gender": "FEMALE"}, "region": "33.14",
                     "purpose": "case-management", "legalBasis": "PUBLIC_DUTY", "facets": ["welfare"]}"""),
            SentRequest.post(LOOKUPS, """
                    {"subject": {"familyCardNumber": "3314101501209993"}, "region": "33.14", "purpose": "case-management",
                     "legalBasis": "PUBLIC_DUTY", "facets": ["welfare"]}"""),
            SentRequest.post(MATCHES, """
                    {"subject": {"nik": "3314105203909991"}, "region": "33.14", "need": {"sector": "housing", "category": "unfit-housing"},
                     "given": {"age": 70, "gender": "FEMALE", "decile": 1, "coverage": "ACTIVE", "residence": "33.14", "enrolled": false,
                      "household": true, "programmes": ["PKH"], "targetGroups": ["neglected-older-person"], "documents": ["family-card"]},
                     "purpose": "service-referral", "legalBasis": "CONSENT", "consentReference": "c-1", "maxAge": "PT0S", "deadlineMs": 900}"""));

    /** What somebody could put in the place of any value; the last ones are long. */
    private static final List<String> VALUES = Stream.concat(
                    SentRequest.lines("values.ndjson"),
                    Stream.of("\"" + "x".repeat(201) + "\"", "\"" + "a-".repeat(50_000) + "a\""))
            .toList();

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

    static Stream<SentRequest> whole() {
        return WHOLE.stream();
    }

    @ParameterizedTest
    @MethodSource("whole")
    void wholeRequestsAreAmongThem(SentRequest sent) {
        assertThat(isPlain(sent)).isTrue();
        assertThat(isRefused(LONG, sent)).isFalse();
    }

    @Test
    void theContractsExamplesAreAmongThem() {
        List<SentRequest> examples = Stream.of(LOOKUPS, MATCHES)
                .flatMap(path -> contract()
                        .path("paths")
                        .path(path)
                        .at("/post/requestBody/content/application~1json/examples")
                        .valueStream()
                        .map(example ->
                                SentRequest.post(path, example.path("value").toString())))
                .toList();

        assertThat(examples).hasSizeGreaterThan(4).allMatch(PlainRequestsTest::isPlain);
    }

    @ParameterizedTest
    @MethodSource("whole")
    void anyOtherValueIsJudgedTheSame(SentRequest sent) {
        VALUES.forEach(value -> assertAllJudgedTheSame(sent.withInstead(value)));
    }

    @ParameterizedTest
    @MethodSource("whole")
    void oneFieldLessIsJudgedTheSame(SentRequest sent) {
        assertAllJudgedTheSame(sent.without());
    }

    @ParameterizedTest
    @MethodSource("whole")
    void oneFieldMoreIsJudgedTheSame(SentRequest sent) {
        for (String name : List.of("more", "#more", "", "$ref", "nullable", "nik")) {
            assertAllJudgedTheSame(sent.withMore(name));
        }
    }

    @ParameterizedTest
    @MethodSource("whole")
    void whatStandsAroundItIsJudgedTheSame(SentRequest sent) {
        for (String value : HEADERS) {
            assertAllJudgedTheSame(Stream.of("Content-Type", "Accept", "Pandu-Actor", "traceparent", "Accept-Language")
                    .map(name -> sent.with(name, value)));
        }
        assertAllJudgedTheSame(BODIES.stream().map(body -> sent.withBody(body)));
        assertAllJudgedTheSame(Stream.of("GET", "PUT", "post", "OPTIONS")
                .map(method -> new SentRequest(method, sent.path(), sent.headers(), sent.body())));
        assertAllJudgedTheSame(Stream.of(
                        "/v1/agencies",
                        "/v1/lookups/",
                        "/v1/Lookups",
                        "/v1//lookups",
                        "/v1/lookups;a=b",
                        "/v1/%6cookups")
                .map(path -> new SentRequest(sent.method(), path, sent.headers(), sent.body())));
        assertAllJudgedTheSame(Stream.of("a=b", "nik").map(query -> sent.with(Exchange.HTTP_QUERY, query)));
    }

    @Test
    void patternsAreForWholeTexts() {
        assertThat(contract().findValuesAsText("pattern"))
                .isNotEmpty()
                .allMatch(pattern -> pattern.startsWith("^") && pattern.endsWith("$"));
    }

    private static void assertAllJudgedTheSame(Stream<SentRequest> all) {
        assertThat(all)
                .isNotEmpty()
                .allSatisfy(sent ->
                        assertThat(isRefused(SHORT, sent)).as("%s", sent).isEqualTo(isRefused(LONG, sent)));
    }

    private static boolean isPlain(SentRequest sent) {
        return PLAIN.include(sent.exchange().getMessage(), sent.json());
    }

    private static boolean isRefused(ContractValidator validator, SentRequest sent) {
        return validator.validate(sent.exchange(), UNUSED) != null;
    }

    private static ContractValidator validator(PlainRequests plain) {
        return new ContractValidator(JSON, new ProblemReply(JSON), any -> Caller.ANONYMOUS, () -> plain);
    }

    private static JsonNode contract() {
        try {
            return new YAMLMapper().readTree(Contract.text());
        } catch (JsonProcessingException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
