package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.gateway.HubClient.Reply;
import java.io.ByteArrayInputStream;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.web.server.LocalServerPort;

@Gateway
class BadRequestIT {

    private static final String NIK = "3314105203909991";
    private static final String REST = "\"region\": \"33.14\", \"purpose\": \"service-referral\","
            + " \"legalBasis\": \"PUBLIC_DUTY\", \"facets\": [\"coverage\"]";

    @LocalServerPort
    private int port;

    private HubClient hub;

    @BeforeEach
    void connect() {
        hub = new HubClient(port);
    }

    static Stream<Arguments> violations() {
        return Stream.of(
                arguments(person("{\"nik\": " + NIK + "}"), "/subject/nik type"),
                arguments(person("{\"nik\": \"33141052039099\"}"), "/subject/nik pattern"),
                arguments(person("{\"nik\": \"33141052O3909991\"}"), "/subject/nik pattern"),
                arguments(person("{\"nik\": \"" + NIK + "\", \"password\": \"x\"}"), "/subject additionalProperties"),
                arguments(person("{}"), "/subject/nik required"),
                arguments(person("{\"nik\": null}"), "/subject/nik type"),
                arguments(person("[]"), "/subject type"),
                arguments(
                        person("{\"name\": \"AB\", \"birthDate\": \"2020-02-31\", \"gender\": \"X\"}"),
                        "/subject/birthDate date, /subject/gender enum, /subject/name minLength"),
                arguments(
                        person(
                                "{\"name\": \"SITI\\u0000CONTOH\", \"birthDate\": \"1990-03-12\", \"gender\": \"FEMALE\"}"),
                        "/subject/name pattern"),
                arguments(person("{\"familyCardNumber\": \"1\"}"), "/subject/familyCardNumber pattern"),
                arguments(
                        "{}",
                        "/facets required, /legalBasis required, /purpose required, /region required, /subject required"),
                arguments("[]", " type"),
                arguments("\"text\"", " type"),
                arguments("null", " type"),
                arguments("", " missing"),
                arguments(with("\"facets\": [\"coverage\", \"gold\"]"), "/facets/1 enum"),
                arguments(with("\"facets\": [\"coverage\", \"coverage\"]"), "/facets uniqueItems"),
                arguments(with("\"facets\": []"), "/facets minItems"),
                arguments(with("\"region\": \"Sragen\""), "/region maxLength, /region pattern"),
                arguments(with("\"purpose\": \"curiosity\""), "/purpose enum"),
                arguments(with("\"legalBasis\": \"public_duty\""), "/legalBasis enum"),
                arguments(with("\"deadlineMs\": \"4000\""), "/deadlineMs type"),
                arguments(with("\"deadlineMs\": 199"), "/deadlineMs minimum"),
                arguments(with("\"deadlineMs\": 30001"), "/deadlineMs maximum"),
                arguments(with("\"deadlineMs\": 300.5"), "/deadlineMs type"),
                arguments(with("\"maxAge\": \"P1DT\""), "/maxAge pattern"),
                arguments(with("\"maxAge\": \"an hour\""), "/maxAge pattern"),
                arguments(with("\"consentReference\": \"a\\nb\""), "/consentReference pattern"),
                arguments(with("\"extra\": true"), " additionalProperties"));
    }

    @ParameterizedTest
    @MethodSource("violations")
    void namesThePlaceAndTheRuleAndNeverTheValue(String body, String violations) throws Exception {
        Reply reply = hub.lookUp(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.contentType()).isEqualTo("application/problem+json");
        assertThat(code(reply)).isEqualTo("caller.invalid-request");
        assertThat(reply.json().path("errors"))
                .extracting(error -> error.path("pointer").asText() + " "
                        + error.path("keyword").asText())
                .containsExactlyInAnyOrder(violations.split(", "));
        assertThat(reply.text()).doesNotContain(NIK, "33141052O3909991", "curiosity", "an hour", "password");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{",
                "{\"subject\": {\"nik\": \"3314105203909991\"}",
                "{\"subject\": {\"nik\": \"3314105203909991\", \"nik\": \"3314105203909991\"}}",
                "{} {}",
                "{\"a\": \"\u0001\"}",
                "{'a': 1}",
                "<a/>",
                "NaN"
            })
    void refusesWhatIsNotJson(String body) throws Exception {
        Reply reply = hub.lookUp(body);

        assertThat(reply.status()).isEqualTo(400);
        assertThat(code(reply)).isEqualTo("caller.malformed-json");
        assertThat(reply.text()).doesNotContain(NIK);
    }

    @Test
    void refusesDeepJson() throws Exception {
        Reply reply = hub.lookUp("{\"a\":".repeat(5000) + "1" + "}".repeat(5000));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(code(reply)).isEqualTo("caller.malformed-json");
    }

    @ParameterizedTest
    @ValueSource(ints = {256 * 1024 + 1, 3_000_000})
    void refusesALargeBodyWhetherItsLengthIsDeclaredOrNot(int length) throws Exception {
        byte[] body = ("\"" + "a".repeat(length - 2) + "\"").getBytes(StandardCharsets.UTF_8);
        BodyPublisher undeclared = BodyPublishers.ofInputStream(() -> new ByteArrayInputStream(body));

        assertThat(large(BodyPublishers.ofByteArray(body))).isEqualTo("413 caller.body-too-large");
        assertThat(large(undeclared)).isEqualTo("413 caller.body-too-large");
    }

    @Test
    void readsABodyOfExactlyTheLimit() throws Exception {
        Reply reply = hub.lookUp("\"" + "a".repeat(256 * 1024 - 2) + "\"");

        assertThat(code(reply)).isEqualTo("caller.invalid-request");
    }

    @Test
    void refusesAnotherMediaType() throws Exception {
        Reply reply = hub.lookUp(with("\"deadlineMs\": 4000"), Map.of("Content-Type", "text/plain"));

        assertThat(reply.status()).isEqualTo(415);
        assertThat(code(reply)).isEqualTo("caller.unsupported-media-type");
    }

    @Test
    void refusesWhatCannotBeTrue() throws Exception {
        assertRefused(
                person("{\"nik\": \"9999999999999999\"}"), 422, "caller.impossible-nik", "/subject/nik nik-province");
        assertRefused(with("\"region\": \"99.99\""), 422, "caller.unknown-region", "/region known-region");
        assertRefused(
                with("\"legalBasis\": \"CONSENT\""),
                422,
                "caller.consent-reference-missing",
                "/consentReference required");
    }

    @Test
    void answersAnUnknownAddressAndAWrongMethodWithProblems() throws Exception {
        assertThat(code(hub.get("/v1/nothing"))).isEqualTo("caller.not-found");
        assertThat(code(hub.get("/v1/lookups"))).isEqualTo("caller.method-not-allowed");
        assertThat(code(hub.send(hub.to("/v1/agencies").DELETE()))).isEqualTo("caller.method-not-allowed");
        assertThat(hub.send(hub.to("/v1/agencies").HEAD()).status()).isEqualTo(405);
        assertThat(code(hub.get("/v1/agencies", "Accept", "text/html"))).isEqualTo("caller.not-acceptable");
    }

    @Test
    void answersInTheLanguageThatTheCallerPrefers() throws Exception {
        Reply indonesian = hub.lookUp("{}");
        Reply english = hub.lookUp("{}", Map.of("Accept-Language", "en"));

        assertThat(indonesian.headers().firstValue("content-language")).contains("id");
        assertThat(indonesian.json().path("title").asText()).isEqualTo("Permintaan tidak sesuai kontrak");
        assertThat(english.headers().firstValue("content-language")).contains("en");
        assertThat(english.json().path("title").asText()).isEqualTo("The request does not follow the contract");
    }

    @Test
    void continuesTheCallersTrace() throws Exception {
        Reply reply =
                hub.lookUp("{}", Map.of("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"));

        assertThat(reply.json().path("traceId").asText()).isEqualTo("0af7651916cd43dd8448eb211c80319c");
    }

    @Test
    void takesNoHeaderFromTheQueryAndNoQueryThatTheContractDoesNotKnow() throws Exception {
        Reply reply = hub.send(hub.to("/v1/lookups?Pandu-Actor=boss%3Brole%3Dadmin")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(with("\"deadlineMs\": 4000"))));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.text()).contains("unexpected").doesNotContain("boss");
        Reply named = hub.get("/v1/agencies?" + NIK + "=" + NIK);
        assertThat(named.json().at("/errors/0/pointer").asText()).isEqualTo("query");
        assertThat(named.text()).doesNotContain(NIK);
    }

    @Test
    void refusesAnOfficerThatIsNamedTwiceOrAsAList() throws Exception {
        for (String[] officers : new String[][] {
            {"one;role=a", "two;role=b"}, {"[one;role=a, two;role=b]"},
        }) {
            var request = hub.to("/v1/lookups").header("Content-Type", "application/json");
            for (String officer : officers) {
                request.header("Pandu-Actor", officer);
            }
            Reply reply = hub.send(request.POST(BodyPublishers.ofString(with("\"deadlineMs\": 4000"))));

            assertThat(reply.status()).isEqualTo(400);
            assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("header:Pandu-Actor");
        }
    }

    @Test
    void refusesAFormWithoutABoundary() throws Exception {
        Reply reply = hub.lookUp(with("\"deadlineMs\": 4000"), Map.of("Content-Type", "multipart/form-data"));

        assertThat(reply.status()).isEqualTo(415);
    }

    @Test
    void refusesAnOfficerWithoutARole() throws Exception {
        Reply reply = hub.lookUp(with("\"deadlineMs\": 4000"), Map.of("Pandu-Actor", "somebody"));

        assertThat(reply.status()).isEqualTo(400);
        assertThat(reply.json().at("/errors/0/pointer").asText()).isEqualTo("header:Pandu-Actor");
        assertThat(reply.text()).doesNotContain("somebody");
    }

    private void assertRefused(String body, int status, String code, String violation) throws Exception {
        Reply reply = hub.lookUp(body);
        JsonNode error = reply.json().at("/errors/0");

        assertThat(reply.status()).isEqualTo(status);
        assertThat(code(reply)).isEqualTo(code);
        assertThat(error.path("pointer").asText() + " " + error.path("keyword").asText())
                .isEqualTo(violation);
    }

    private String large(BodyPublisher body) throws Exception {
        Reply reply = hub.send(
                hub.to("/v1/lookups").header("Content-Type", "application/json").POST(body));
        return reply.status() + " " + code(reply);
    }

    private static String code(Reply reply) throws Exception {
        return reply.json().path("code").asText();
    }

    private static String person(String subject) {
        return "{\"subject\": " + subject + ", " + REST + "}";
    }

    /** A right request, but for one field that is replaced or added. */
    private static String with(String field) {
        String name = field.substring(0, field.indexOf(':'));
        String others = Stream.of(REST.split(", (?=\")"))
                .filter(other -> !other.startsWith(name))
                .reduce((one, two) -> one + ", " + two)
                .orElse("");
        return "{\"subject\": {\"nik\": \"" + NIK + "\"}, " + others + ", " + field + "}";
    }
}
