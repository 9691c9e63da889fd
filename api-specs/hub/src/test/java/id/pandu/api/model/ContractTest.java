package id.pandu.api.model;

import static org.assertj.core.api.Assertions.assertThat;

import com.atlassian.oai.validator.OpenApiInteractionValidator;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.examples.Example;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.parser.OpenAPIV3Parser;
import io.swagger.v3.parser.core.models.ParseOptions;
import io.swagger.v3.parser.core.models.SwaggerParseResult;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The rules that the contract keeps, beyond being valid OpenAPI. */
@NullUnmarked
class ContractTest {

    private static final String TEXT = text();
    private static final SwaggerParseResult PARSED = new OpenAPIV3Parser().readContents(TEXT, null, new ParseOptions());
    private static final OpenAPI API = PARSED.getOpenAPI();
    private static final List<String> REQUESTS = List.of(
            "LookupRequest",
            "NikSubject",
            "DemographicSubject",
            "HouseholdSubject",
            "ServiceMatchRequest",
            "MatchNeed",
            "GivenFacts");

    private static final List<String> WITH_EXAMPLES = List.of(
            "/v1/lookups",
            "/v1/services/match",
            "/v1/referrals",
            "/v1/letters/verification",
            "/v1/referrals/{referralId}/cancellation",
            "/v1/referrals/{referralId}/tasks/{taskId}/transitions",
            "/v1/subscriptions",
            "/v1/subscriptions/{subscriptionId}/replays",
            "/v1/worklist/referrals/{referralId}/assignment",
            "/v1/worklist/replays/preview",
            "/v1/worklist/replays",
            "/v1/agencies/{agencyId}/invalidations");
    private static final String SOME_ID = "01a218c3-42dc-7c91-8fe3-7cb38bc16994";

    private static final OpenApiInteractionValidator VALIDATOR =
            OpenApiInteractionValidator.createForInlineApiSpecification(TEXT).build();

    @Test
    void isValidOpenApiOfTheVersionThatTheValidatorUnderstands() {
        assertThat(PARSED.getMessages()).isEmpty();
        assertThat(API.getOpenapi()).isEqualTo("3.0.3");
    }

    @TestFactory
    Stream<DynamicTest> describesEveryOperation() {
        return operations()
                .map(operation -> DynamicTest.dynamicTest(operation.getOperationId(), () -> {
                    assertThat(operation.getOperationId()).matches("[a-z][A-Za-z]+");
                    assertThat(operation.getSummary()).isNotBlank();
                    assertThat(operation.getTags()).isNotEmpty();
                    assertThat(operation.getResponses()).containsKeys("400", "500");
                }));
    }

    @TestFactory
    Stream<DynamicTest> answersEveryErrorWithAProblem() {
        return operations()
                .filter(operation -> !isPage(operation))
                .flatMap(operation -> operation.getResponses().entrySet().stream())
                .filter(response -> Integer.parseInt(response.getKey()) >= 400)
                .map(Map.Entry::getValue)
                .map(response -> DynamicTest.dynamicTest(
                        response.get$ref(),
                        () -> assertThat(resolved(response).getContent())
                                .containsOnlyKeys("application/problem+json")));
    }

    @TestFactory
    Stream<DynamicTest> answersPeopleWithPages() {
        return operations()
                .filter(ContractTest::isPage)
                .map(operation -> DynamicTest.dynamicTest(
                        operation.getOperationId(),
                        () -> assertThat(operation.getResponses().values())
                                .allSatisfy(response ->
                                        assertThat(response.getContent()).containsOnlyKeys("text/html"))));
    }

    private static boolean isPage(Operation operation) {
        return operation.getTags().contains("links");
    }

    @Test
    void leavesNoRoomForFieldsThatItDoesNotKnowInRequests() {
        assertThat(REQUESTS)
                .allSatisfy(name ->
                        assertThat(schema(name).getAdditionalProperties()).isEqualTo(false));
    }

    @TestFactory
    Stream<DynamicTest> boundsEveryTextAndListInRequests() {
        return REQUESTS.stream()
                .flatMap(name -> properties(name).entrySet().stream()
                        .map(property -> DynamicTest.dynamicTest(
                                name + "." + property.getKey(), () -> assertBounded(property.getValue()))));
    }

    @TestFactory
    Stream<DynamicTest> showsExamplesThatKeepTheContract() {
        return WITH_EXAMPLES.stream()
                .flatMap(path -> examples(path).entrySet().stream()
                        .map(example -> DynamicTest.dynamicTest(path + " " + example.getKey(), () -> {
                            var request = SimpleRequest.Builder.post(path.replaceAll("\\{\\w+}", SOME_ID))
                                    .withHeader("Idempotency-Key", SOME_ID)
                                    .withContentType("application/json")
                                    .withBody(json(example.getValue().getValue()))
                                    .build();
                            assertThat(VALIDATOR.validateRequest(request).getMessages())
                                    .isEmpty();
                        })));
    }

    private static Map<String, Example> examples(String path) {
        MediaType body =
                API.getPaths().get(path).getPost().getRequestBody().getContent().get("application/json");
        assertThat(body.getExamples()).isNotEmpty();
        return body.getExamples();
    }

    @ParameterizedTest
    @CsvSource({
        "Selesai 31-01-2027 (No. 123456789012345), true",
        "3314105203909991, false",
        "Permintaan 3314105203909991 selesai, false",
        "33141052039099917, false",
        "Selesai\u20283314105203909991, false"
    })
    void letsNoNikStandInTheReasonOfANotice(String reason, boolean taken) throws Exception {
        var request = SimpleRequest.Builder.post("/v1/agreements/uji/termination")
                .withContentType("application/json")
                .withBody(json(Map.of("lastDay", "2027-01-31", "reason", reason)))
                .build();

        assertThat(VALIDATOR.validateRequest(request).hasErrors()).isNotEqualTo(taken);
    }

    private static void assertBounded(Schema<?> declared) {
        Schema<?> schema = declared.get$ref() == null ? declared : schema(name(declared.get$ref()));
        if ("string".equals(schema.getType()) && schema.getEnum() == null && !"date".equals(schema.getFormat())) {
            assertThat(schema.getMaxLength()).isNotNull();
            assertThat(schema.getPattern()).isNotNull();
        }
        if ("array".equals(schema.getType())) {
            assertThat(schema.getMaxItems()).isNotNull();
        }
        if ("integer".equals(schema.getType())) {
            assertThat(schema.getMaximum()).isNotNull();
        }
    }

    private static Stream<Operation> operations() {
        return API.getPaths().values().stream().flatMap(path -> path.readOperations().stream());
    }

    private static ApiResponse resolved(ApiResponse response) {
        return response.get$ref() == null
                ? response
                : API.getComponents().getResponses().get(name(response.get$ref()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Schema<?>> properties(String schema) {
        return (Map<String, Schema<?>>) (Map<String, ?>) schema(schema).getProperties();
    }

    private static Schema<?> schema(String name) {
        return API.getComponents().getSchemas().get(name);
    }

    private static String name(String reference) {
        return reference.substring(reference.lastIndexOf('/') + 1);
    }

    private static String json(Object value) throws JsonProcessingException {
        return new ObjectMapper().writeValueAsString(value);
    }

    private static String text() {
        try (InputStream contract = ContractTest.class.getResourceAsStream("/id/pandu/spec/hub/openapi.yaml")) {
            return new String(contract.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
