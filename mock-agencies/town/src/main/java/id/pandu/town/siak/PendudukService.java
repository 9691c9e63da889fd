package id.pandu.town.siak;

import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.population.Population;
import id.pandu.town.worklist.MemoryWorkList;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.w3c.dom.Element;

/** Answers SOAP messages to the civil registry. */
final class PendudukService {

    private static final String XML = "text/xml; charset=utf-8";
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private final SecurityGate gate;
    private final Admission admission;
    private final RegistryDesk records;
    private final ApplicationDesk applications;
    private final Clock clock;

    private PendudukService(SiakSettings settings, Registry registry, MemoryWorkList list, Clock clock) {
        this.gate = new SecurityGate(settings);
        this.admission = new Admission(settings, clock);
        this.records = new RegistryDesk(registry);
        this.applications = new ApplicationDesk(list);
        this.clock = clock;
    }

    /** A service that knows one caller and these people, and keeps this work list. */
    static PendudukService of(SiakSettings settings, Population population, MemoryWorkList list, Clock clock) {
        return new PendudukService(settings, new Registry(population), list, clock);
    }

    NativeAnswer answer(SiakRequest request) {
        Instant now = clock.instant().plus(request.skew());
        try {
            Told told = told(request, now);
            Instant dated = request.fault() == FaultKind.OLD_TIMESTAMP ? now.minus(LONG_AGO) : now;
            String envelope = AnswerEnvelope.of(told, dated);
            return new NativeAnswer(200, XML, AnswerFaults.spoil(envelope, request.fault()));
        } catch (RefusedException e) {
            return fault(e.fault(), now);
        }
    }

    private Told told(SiakRequest request, Instant now) throws RefusedException {
        SoapRequest message = SoapRequest.read(request.body());
        gate.admit(message.security(), now);
        Operation operation = operation(message.question(), request.action());
        Admitted admitted = admission.admit(operation, message.question(), request.fault());
        return switch (Question.read(operation, message.question())) {
            case Question.OfPeople asked -> records.answer(admitted, asked);
            case Question.OfWork asked -> applications.answer(admitted, asked);
        };
    }

    private static Operation operation(Element question, String action) throws RefusedException {
        return Operation.of(question)
                .filter(operation -> action.equals("\"" + operation.action() + "\""))
                .orElseThrow(() -> new RefusedException(
                        SoapFault.client("Body element and SOAPAction name no operation together")));
    }

    private static NativeAnswer fault(SoapFault fault, Instant now) {
        return new NativeAnswer(500, XML, AnswerEnvelope.of(fault, now));
    }
}
