package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TownReferralIT {

    private static final String AGENCY = "satusehat";
    private static final String KEY = "0197b7a0-0000-7000-8000-000000000001";
    private static final String BY_KEY =
            "/ServiceRequest?identifier=http%3A%2F%2Fsys-ids.kemkes.go.id%2Fservicerequest%2F100090001%7C" + KEY;

    private final AgencyTown town = AgencyTown.shared();
    private final AgencyWorkList list = town.control().workList(AGENCY);
    private final SatusehatCaller caller = new SatusehatCaller(town.baseUrl());
    private final JsonMapper json = new JsonMapper();
    private final HttpClient client =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    @BeforeEach
    @AfterEach
    void calm() {
        town.control().clear();
        list.clear();
    }

    @Test
    void takesAReferralOnAndShowsWhatTheReceiverMakesOfIt() throws IOException, InterruptedException {
        String token = caller.token();
        HttpResponse<String> made = post("ServiceRequest", serviceRequest(), token);
        assertThat(made.statusCode()).isEqualTo(201);
        assertThat(made.headers().firstValue("Content-Type").orElseThrow()).startsWith("application/fhir+json");
        String id = json.readTree(made.body()).path("id").asText();
        assertThat(made.headers().firstValue("Location")).hasValue(town.baseUrl() + "/fhir-r4/v1/ServiceRequest/" + id);
        assertThat(get(BY_KEY, token).at("/entry/0/resource/id").asText()).isEqualTo(id);
        assertThat(get("/Task?focus=ServiceRequest/" + id, token).path("total").asInt())
                .isZero();
        HttpResponse<String> task = post("Task", task(id), token);
        assertThat(task.statusCode()).isEqualTo(201);
        String taskId = json.readTree(task.body()).path("id").asText();
        HttpResponse<String> again = post("Task", task(id), token);
        assertThat(again.statusCode()).isEqualTo(400);
        assertThat(json.readTree(again.body()))
                .isEqualTo(json.readTree(Golden.text("satusehat-fhir", "task.duplicate.json")));
        assertThat(list.items()).hasSize(1);
        assertThat(list.content(taskId).at("/ServiceRequest/requisition/value").asText())
                .isEqualTo("RJK-3314-20260115-7F3K9A");
        list.complete(taskId, LocalDate.of(2026, 1, 20), Map.of(), List.of());
        JsonNode done = get("/Task/" + taskId, token);
        assertThat(done.at("/output/0/valueCoding/code").asText()).isEqualTo("accepted");
        assertThat(done.at("/executionPeriod/end").asText()).isEqualTo("2026-01-20");
        assertThat(get("/ServiceRequest/" + id, token).path("status").asText()).isEqualTo("completed");
        assertThatThrownBy(() -> list.complete(taskId, LocalDate.of(2026, 1, 20), Map.of("obat", 1), List.of()))
                .hasMessageContaining("no such code");
    }

    @ParameterizedTest
    @ValueSource(strings = {"lost-answer", "truncated", "lost-service-request"})
    void losesTheAnswerAfterTheResourceIsMade(String kind) throws IOException, InterruptedException {
        String token = caller.token();
        town.control().fault(AGENCY, kind, null, 1);
        try {
            assertThat(post("ServiceRequest", serviceRequest(), token).statusCode())
                    .isEqualTo(504);
        } catch (IOException e) {
            assertThat(kind).isNotEqualTo("lost-service-request");
        }
        assertThat(get(BY_KEY, token).path("total").asInt()).isOne();
    }

    @Test
    void readsNoLargeBody() throws IOException, InterruptedException {
        ObjectNode large = (ObjectNode) json.readTree(serviceRequest());
        large.putArray("note").addObject().put("text", "x".repeat(70_000));
        HttpResponse<String> answer = post("ServiceRequest", large.toString(), caller.token());
        assertThat(answer.statusCode()).isEqualTo(413);
    }

    @Test
    void wantsATokenForReferralsToo() throws IOException, InterruptedException {
        assertThat(post("ServiceRequest", serviceRequest(), "x").statusCode()).isEqualTo(401);
    }

    private static String serviceRequest() {
        return Golden.text("satusehat-fhir", "servicerequest.create.json");
    }

    private static String task(String focus) {
        return Golden.text("satusehat-fhir", "task.create.json").replace("09990000-0000-4000-8000-000000000101", focus);
    }

    private JsonNode get(String path, String token) throws IOException, InterruptedException {
        return json.readTree(caller.get("/fhir-r4/v1" + path, token).body());
    }

    private HttpResponse<String> post(String type, String body, String token) throws IOException, InterruptedException {
        HttpRequest request = HttpRequest.newBuilder(URI.create(town.baseUrl() + "/fhir-r4/v1/" + type))
                .header("Authorization", "Bearer " + token)
                .header("Content-Type", "application/fhir+json")
                .POST(BodyPublishers.ofString(body))
                .build();
        return client.send(request, BodyHandlers.ofString());
    }
}
