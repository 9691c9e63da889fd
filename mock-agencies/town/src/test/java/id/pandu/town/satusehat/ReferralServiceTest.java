package id.pandu.town.satusehat;

import static id.pandu.town.satusehat.Exchange.BY_FOCUS;
import static id.pandu.town.satusehat.Exchange.BY_KEY;
import static id.pandu.town.satusehat.Exchange.SERVICE_REQUEST_ID;
import static id.pandu.town.satusehat.Exchange.TASK_ID;
import static id.pandu.town.satusehat.Exchange.serviceRequest;
import static id.pandu.town.satusehat.Exchange.task;
import static id.pandu.town.satusehat.Goldens.body;
import static id.pandu.town.satusehat.Goldens.golden;
import static id.pandu.town.satusehat.Goldens.status;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.worklist.WorkItem;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

class ReferralServiceTest {

    private static final String KEY = "0197b7a0-0000-7000-8000-000000000001";

    private final Exchange unit = new Exchange();

    @Test
    void takesTheGoldenReferralOn() {
        assertThat(body(unit.get("/ServiceRequest", BY_KEY + KEY, null))).isEqualTo(golden("servicerequest.none"));
        ExchangeAnswer made = unit.postServiceRequest(serviceRequest());
        assertThat(status(made)).isEqualTo(201);
        assertThat(body(made)).isEqualTo(golden("servicerequest.created"));
        assertThat(made.headers()).containsEntry("Location", Exchange.BASE + "/ServiceRequest/" + SERVICE_REQUEST_ID);
        assertThat(body(unit.get("/ServiceRequest", BY_KEY + KEY, null))).isEqualTo(golden("servicerequest.found"));
        assertThat(body(unit.get("/Task", BY_FOCUS, null))).isEqualTo(golden("task.none"));
        ExchangeAnswer task = unit.postTask(task());
        assertThat(status(task)).isEqualTo(201);
        assertThat(body(task)).isEqualTo(golden("task.created"));
        assertThat(task.headers()).containsEntry("Location", Exchange.BASE + "/Task/" + TASK_ID);
        assertThat(body(unit.get("/Task", BY_FOCUS, null))).isEqualTo(golden("task.found"));
        assertThat(body(unit.get("/Task/" + TASK_ID))).isEqualTo(golden("task.created"));
        assertThat(body(unit.get("/ServiceRequest/" + SERVICE_REQUEST_ID))).isEqualTo(golden("servicerequest.created"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"servicerequest.create.nik", "servicerequest.create.no-nik"})
    void takesReferralsOfPeopleItDoesNotKnowByNumber(String name) {
        assertThat(status(unit.postServiceRequest((ObjectNode) golden(name)))).isEqualTo(201);
    }

    @Test
    void putsATaskOnTheWorkListAndNothingBeforeIt() {
        unit.postServiceRequest(serviceRequest());
        assertThat(unit.store.items()).isEmpty();
        unit.postTask(task());
        assertThat(unit.store.items()).extracting(WorkItem::externalId).containsExactly(KEY);
        assertThat(unit.store.items()).extracting(WorkItem::nativeId).containsExactly(TASK_ID);
        assertThat(unit.store.items().getFirst().content()).containsKeys("ServiceRequest", "Task");
        unit.store.clear();
        assertThat(status(unit.get("/Task/" + TASK_ID))).isEqualTo(404);
        assertThat(status(unit.postTask(task()))).isEqualTo(400);
    }

    @Test
    void refusesATaskWhoseNumberIsKnownAndTakesAnotherOne() {
        unit.postServiceRequest(serviceRequest());
        unit.postTask(task());
        ExchangeAnswer again = unit.postTask(task());
        assertThat(status(again)).isEqualTo(400);
        assertThat(body(again)).isEqualTo(golden("task.duplicate"));
        ObjectNode retried = task();
        identifier(retried).put("value", KEY + "-2");
        assertThat(status(unit.postTask(retried))).isEqualTo(201);
        assertThat(unit.store.items()).extracting(WorkItem::externalId).containsExactly(KEY, KEY);
        assertThat(body(unit.get("/Task", BY_FOCUS, null)).path("total").asInt())
                .isEqualTo(2);
    }

    @Test
    void doesNotDropASecondServiceRequestOfTheSameKey() {
        unit.postServiceRequest(serviceRequest());
        assertThat(status(unit.postServiceRequest(serviceRequest()))).isEqualTo(201);
        assertThat(body(unit.get("/ServiceRequest", BY_KEY + KEY, null))
                        .at("/entry/0/resource/id")
                        .asText())
                .isEqualTo(SERVICE_REQUEST_ID);
        assertThat(body(unit.get("/ServiceRequest", BY_KEY + KEY, null))
                        .path("total")
                        .asInt())
                .isEqualTo(2);
    }

    @Test
    void takesOneOfManyTasksWithTheSameNumberAtOnce() throws Exception {
        unit.postServiceRequest(serviceRequest());
        Callable<Integer> post = () -> status(unit.postTask(task()));
        try (ExecutorService callers = Executors.newVirtualThreadPerTaskExecutor()) {
            var answers = callers.invokeAll(
                    IntStream.range(0, 50).mapToObj(caller -> post).toList());
            assertThat(answers)
                    .extracting(Future::resultNow)
                    .filteredOn(status -> status == 201)
                    .hasSize(1);
        }
        assertThat(unit.store.items()).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({
        "/ServiceRequest, status, draft",
        "/ServiceRequest, intent, plan",
        "/ServiceRequest, priority, soon",
        "/ServiceRequest, occurrenceDateTime, 2026-01-15",
        "/ServiceRequest, authoredOn, yesterday",
        "/ServiceRequest, description, x",
        "/Task, status, ready",
        "/Task, intent, plan",
        "/Task, priority, soon",
        "/Task, authoredOn, x",
        "/Task, description, x",
        "/Task, output, x",
    })
    void refusesElementsThatAreUnknownOrOutOfRange(String path, String element, String value) {
        unit.postServiceRequest(serviceRequest());
        ObjectNode resource = (path.equals("/Task") ? task() : serviceRequest()).put(element, value);
        ExchangeAnswer answer = unit.post(path, PostedBody.fhir(resource.toString()), null);
        assertThat(status(answer)).isEqualTo(400);
        assertThat(body(answer).at("/issue/0/code").asText()).isEqualTo("invalid");
    }

    @ParameterizedTest
    @CsvSource({
        "/ServiceRequest, identifier",
        "/ServiceRequest, category",
        "/ServiceRequest, code",
        "/ServiceRequest, subject",
        "/ServiceRequest, priority",
        "/Task, identifier",
        "/Task, code",
        "/Task, status",
    })
    void refusesWhatLacksAnElement(String path, String element) {
        unit.postServiceRequest(serviceRequest());
        ObjectNode resource = path.equals("/Task") ? task() : serviceRequest();
        resource.remove(element);
        assertThat(status(unit.post(path, PostedBody.fhir(resource.toString()), null)))
                .isEqualTo(400);
    }

    @Test
    void refusesReferencesToWhatItDoesNotHave() {
        ObjectNode unknownPatient = serviceRequest();
        unknownPatient.putObject("subject").put("reference", "Patient/P09999999999");
        assertThat(body(unit.postServiceRequest(unknownPatient))).isEqualTo(golden("reference.unknown"));
        assertThat(body(unit.postTask(task()))).isEqualTo(golden("reference.unknown"));
        unit.postServiceRequest(serviceRequest());
        ObjectNode unknownOwner = task();
        unknownOwner.putObject("owner").put("reference", "Organization/1");
        assertThat(body(unit.postTask(unknownOwner))).isEqualTo(golden("reference.unknown"));
        ObjectNode ofSomebodyElse = task();
        ofSomebodyElse.putObject("for").put("reference", "Patient/P09990000002");
        assertThat(status(unit.postTask(ofSomebodyElse))).isEqualTo(400);
    }

    @Test
    void refusesWhatNamesAnotherOrganisation() {
        ObjectNode requester = serviceRequest();
        requester.putObject("requester").put("reference", "Organization/100093314");
        assertThat(body(unit.postServiceRequest(requester))).isEqualTo(golden("forbidden"));
        ObjectNode system = serviceRequest();
        identifier(system).put("system", "http://sys-ids.kemkes.go.id/servicerequest/100093314");
        assertThat(status(unit.postServiceRequest(system))).isEqualTo(403);
        unit.postServiceRequest(serviceRequest());
        ObjectNode task = task();
        identifier(task).put("system", "http://sys-ids.kemkes.go.id/task/100093314");
        assertThat(status(unit.postTask(task))).isEqualTo(403);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[]", "{\"resourceType\":\"Task\"}", "{\"resourceType\":\"ServiceRequest\"} x"})
    void refusesBodiesThatAreNoSuchResource(String text) {
        ExchangeAnswer answer = unit.post("/ServiceRequest", PostedBody.fhir(text), null);
        assertThat(status(answer)).isEqualTo(400);
        assertThat(body(answer).at("/issue/0/code").asText()).isEqualTo("structure");
    }

    @Test
    void refusesLargeBodiesAndOtherMediaTypes() {
        assertThat(status(unit.post("/Task", new PostedBody("application/fhir+json", "{", true), null)))
                .isEqualTo(413);
        assertThat(status(unit.post("/Task", new PostedBody("text/plain", "{}", false), null)))
                .isEqualTo(415);
    }

    @ParameterizedTest
    @CsvSource({
        "/ServiceRequest, identifier=http://sys-ids.kemkes.go.id/servicerequest/1|x",
        "/ServiceRequest, identifier=x",
        "/ServiceRequest, ''",
        "/ServiceRequest, subject=Patient/P09990000001",
        "/Task, focus=Patient/P09990000001",
        "/Task, focus=ServiceRequest/",
        "/Task, focus=ServiceRequest/a&focus=ServiceRequest/b",
    })
    void refusesOtherSearches(String path, String query) {
        assertThat(status(unit.get(path, query, null))).isEqualTo(400);
    }

    @ParameterizedTest
    @EnumSource(names = {"LOST_SERVICE_REQUEST", "LOST_TASK"})
    void losesTheAnswerAfterTheResourceIsMade(FaultKind fault) {
        boolean request = fault == FaultKind.LOST_SERVICE_REQUEST;
        String first = serviceRequest().toString();
        assertThat(status(unit.post("/ServiceRequest", PostedBody.fhir(first), fault)))
                .isEqualTo(request ? 504 : 201);
        assertThat(status(unit.post("/Task", PostedBody.fhir(task().toString()), fault)))
                .isEqualTo(request ? 201 : 504);
        assertThat(body(unit.get("/ServiceRequest", BY_KEY + KEY, fault))
                        .path("total")
                        .asInt())
                .isEqualTo(1);
        assertThat(unit.store.items()).hasSize(1);
    }

    @Test
    void playsAnswersThatCannotBeTrusted() {
        unit.postServiceRequest(serviceRequest());
        unit.postTask(task());
        assertThat(body(unit.get("/Task", BY_FOCUS, FaultKind.WRONG_PERSON))
                        .at("/entry/0/resource/focus/reference")
                        .asText())
                .isNotEqualTo("ServiceRequest/" + SERVICE_REQUEST_ID);
        assertThat(body(unit.get("/ServiceRequest", BY_KEY + KEY, FaultKind.WRONG_PERSON))
                        .at("/entry/0/resource/identifier/0/value")
                        .asText())
                .isNotEqualTo(KEY);
        assertThat(body(unit.get("/Task", BY_FOCUS, FaultKind.SECOND_PERSON)).path("entry"))
                .hasSize(2);
        assertThat(body(unit.get("/Task", BY_FOCUS, FaultKind.WRONG_BUNDLE_TYPE))
                        .path("type")
                        .asText())
                .isEqualTo("collection");
        assertThat(body(unit.get("/Task/" + TASK_ID, "", FaultKind.WRONG_BUNDLE_TYPE))
                        .path("resourceType")
                        .asText())
                .isEqualTo("Practitioner");
        assertThat(body(unit.get("/Task/" + TASK_ID))).isEqualTo(golden("task.created"));
    }

    @Test
    void tellsNothingOfThePersonInText() {
        unit.postServiceRequest(serviceRequest());
        unit.postTask(task());
        String text = serviceRequest().toString();
        assertThat(PostedBody.fhir(text)).asString().doesNotContain("P09990000001");
        assertThat(new FhirRequest("POST", "", "/Task", Fields.of(null), null, PostedBody.fhir(text), null))
                .asString()
                .doesNotContain("P09990000001");
        assertThat(unit.store.items()).asString().doesNotContain("P09990000001");
    }

    private static ObjectNode identifier(ObjectNode resource) {
        return (ObjectNode) resource.at("/identifier/0");
    }
}
