package id.pandu.town.satusehat;

import id.pandu.town.faults.FaultKind;
import org.jspecify.annotations.Nullable;

/**
 * A request to the FHIR base.
 *
 * @param baseUrl the base as the caller wrote it
 * @param path path behind the base, decoded
 * @param query fields of the query string
 * @param authorization the header of that name
 * @param body what was posted, null when the verb is not POST
 * @param fault fault to play
 */
record FhirRequest(
        String method,
        String baseUrl,
        String path,
        Fields query,
        @Nullable String authorization,
        @Nullable PostedBody body,
        @Nullable FaultKind fault) {

    /** A request without a body. */
    FhirRequest(
            String method,
            String baseUrl,
            String path,
            Fields query,
            @Nullable String authorization,
            @Nullable FaultKind fault) {
        this(method, baseUrl, path, query, authorization, null, fault);
    }

    /** Leaves out path, query, token and body, which name the person and the caller. */
    @Override
    public String toString() {
        return "FhirRequest[" + method + "]";
    }
}
