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
 * @param fault fault to play
 */
record FhirRequest(
        String method,
        String baseUrl,
        String path,
        Fields query,
        @Nullable String authorization,
        @Nullable FaultKind fault) {

    /** Leaves out path, query and token, which name the person and the caller. */
    @Override
    public String toString() {
        return "FhirRequest[" + method + "]";
    }
}
