package id.pandu.connector.satusehat;

import ca.uhn.fhir.context.FhirContext;
import ca.uhn.fhir.parser.ErrorHandlerAdapter;
import ca.uhn.fhir.parser.IParser;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.concurrent.CompletableFuture;
import org.hl7.fhir.r4.model.Bundle;
import org.hl7.fhir.r4.model.Resource;

/**
 * FHIR R4 as HAPI reads it. Its model is one for the process and takes seconds of work before the first resource is read, which
 * {@link #warmUp()} does in advance.
 */
final class FhirR4 {

    private static final String SAMPLE = """
        {"resourceType":"Bundle","type":"searchset","total":1,"link":[{"relation":"self","url":"http://localhost/Patient"}],
         "entry":[{"fullUrl":"http://localhost/Patient/P09990000000","search":{"mode":"match"},
          "resource":{"resourceType":"Patient","id":"P09990000000","active":true,
           "meta":{"lastUpdated":"2026-01-10T02:00:00+00:00","profile":["http://localhost/Patient"],"versionId":"1"},
           "identifier":[{"use":"official","system":"http://localhost/id","value":"-"}],
           "name":[{"use":"official","text":"-"}],
           "link":[{"other":{"reference":"RelatedPerson/0"},"type":"refer"}]}},
          {"resource":{"resourceType":"ServiceRequest","id":"0","status":"active","subject":{"reference":"Patient/0"}}},
          {"resource":{"resourceType":"Task","id":"0","status":"completed","focus":{"reference":"ServiceRequest/0"},
           "note":[{"text":"-"}],"output":[{"type":{"text":"-"},"valueCoding":{"code":"-"}}]}}]}\
        """;

    private static final CompletableFuture<FhirContext> WARM = CompletableFuture.supplyAsync(
            FhirR4::warmed,
            work -> Thread.ofPlatform().daemon().name("fhir-r4-warm-up").start(work));

    private FhirR4() {}

    /** Starts to read the model, once for all agencies, without waiting for it. */
    static void warmUp() {
        // Loading this class has started it.
    }

    /** Waits until the model has been read. */
    static void awaitWarm() {
        WARM.join();
    }

    /**
     * The bundle in a text. What HAPI finds odd, an unknown code or element for instance, is left out, for {@link PatientBundle}
     * requires what we rely on.
     *
     * @throws AgencyFault INVALID_RESPONSE when the text is anything else
     */
    static Bundle bundle(String json) {
        return resource(Bundle.class, json);
    }

    /**
     * The resource of this type in a text.
     *
     * @throws AgencyFault INVALID_RESPONSE when the text is anything else
     */
    static <T extends Resource> T resource(Class<T> type, String json) {
        if (NativeJson.object(json).isEmpty()) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is not a JSON object");
        }
        FhirContext r4 = WARM.join();
        try {
            return parser(r4).parseResource(type, json);
        } catch (RuntimeException unreadable) {
            // HAPI says so with exceptions of many kinds, all of which may quote the answer.
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the answer is not the FHIR resource that was asked for");
        }
    }

    private static FhirContext warmed() {
        FhirContext r4 = FhirContext.forR4();
        parser(r4).parseResource(Bundle.class, SAMPLE);
        return r4;
    }

    /** A parser of its own for every text, since they are not safe for several threads; silent, since the default one logs values. */
    private static IParser parser(FhirContext r4) {
        return r4.newJsonParser().setParserErrorHandler(new ErrorHandlerAdapter());
    }
}
