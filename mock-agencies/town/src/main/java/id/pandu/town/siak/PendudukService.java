package id.pandu.town.siak;

import id.pandu.town.faults.FaultKind;
import id.pandu.town.http.NativeAnswer;
import id.pandu.town.population.Population;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.w3c.dom.Element;

/** Answers SOAP messages to the civil registry. */
final class PendudukService {

    private static final String XML = "text/xml; charset=utf-8";
    private static final Duration LONG_AGO = Duration.ofHours(1);

    private final SecurityGate gate;
    private final RegistryDesk desk;
    private final Clock clock;

    PendudukService(SecurityGate gate, RegistryDesk desk, Clock clock) {
        this.gate = gate;
        this.desk = desk;
        this.clock = clock;
    }

    /** A service that knows one caller and these people. */
    static PendudukService of(SiakSettings settings, Population population, Clock clock) {
        RegistryDesk desk = new RegistryDesk(settings, new Registry(population), clock);
        return new PendudukService(new SecurityGate(settings), desk, clock);
    }

    NativeAnswer answer(SiakRequest request) {
        Instant now = clock.instant().plus(request.skew());
        try {
            Findings findings = findings(request, now);
            Instant dated = request.fault() == FaultKind.OLD_TIMESTAMP ? now.minus(LONG_AGO) : now;
            String envelope = AnswerEnvelope.of(findings, dated);
            return new NativeAnswer(200, XML, AnswerFaults.spoil(envelope, request.fault()));
        } catch (RefusedException e) {
            return fault(e.fault(), now);
        }
    }

    private Findings findings(SiakRequest request, Instant now) throws RefusedException {
        SoapRequest message = SoapRequest.read(request.body());
        gate.admit(message.security(), now);
        return desk.answer(operation(message.question(), request.action()), message.question(), request.fault());
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
