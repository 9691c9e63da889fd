package id.pandu.town.satusehat;

import static id.pandu.town.satusehat.Goldens.golden;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.town.faults.FaultKind;
import id.pandu.town.population.Population;
import java.time.Duration;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** An exchange that gives its resources the ids of the golden messages, one after the other. */
final class Exchange {

    static final String BASE = "http://localhost:8090/fhir-r4/v1";
    static final String SERVICE_REQUEST_ID = "09990000-0000-4000-8000-000000000101";
    static final String TASK_ID = "09990000-0000-4000-8000-000000000102";
    static final String BY_KEY = "identifier=http://sys-ids.kemkes.go.id/servicerequest/100090001|";
    static final String BY_FOCUS = "focus=ServiceRequest/" + SERVICE_REQUEST_ID;

    final MovableClock clock = new MovableClock();
    private final AtomicInteger ids = new AtomicInteger(101);
    final ReferralStore store = new ReferralStore(
            () -> UUID.fromString("09990000-0000-4000-8000-%012d".formatted(ids.getAndIncrement())), clock);
    private final TokenStore tokens = new TokenStore(Duration.ofSeconds(3599), clock);
    private final PatientIndex index = PatientIndex.of(Population.generate(7, 60));
    private final FhirService service = new FhirService(
            new TokenGate(tokens),
            new RateLimit(0, clock),
            new PatientService(index),
            new ReferralService(Organizations.of("100090001"), index, store));

    /** The golden ServiceRequest, to be changed. */
    static ObjectNode serviceRequest() {
        return (ObjectNode) golden("servicerequest.create");
    }

    /** The golden Task, to be changed. */
    static ObjectNode task() {
        return (ObjectNode) golden("task.create");
    }

    ExchangeAnswer post(String path, PostedBody body, @Nullable FaultKind fault) {
        return service.answer(new FhirRequest("POST", BASE, path, Fields.of(null), bearer(), body, fault));
    }

    ExchangeAnswer postServiceRequest(ObjectNode resource) {
        return post("/ServiceRequest", PostedBody.fhir(resource.toString()), null);
    }

    ExchangeAnswer postTask(ObjectNode resource) {
        return post("/Task", PostedBody.fhir(resource.toString()), null);
    }

    ExchangeAnswer get(String path, String query, @Nullable FaultKind fault) {
        return service.answer(new FhirRequest("GET", BASE, path, Fields.of(query), bearer(), fault));
    }

    ExchangeAnswer get(String path) {
        return get(path, "", null);
    }

    private String bearer() {
        return "Bearer " + tokens.issue();
    }
}
