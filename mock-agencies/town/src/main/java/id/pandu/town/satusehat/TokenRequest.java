package id.pandu.town.satusehat;

import id.pandu.town.faults.FaultKind;
import org.jspecify.annotations.Nullable;

/**
 * A request to the token endpoint.
 *
 * @param path path behind the base
 * @param query fields of the query string
 * @param form fields of the body, none when it is not a form
 * @param fault fault to play
 */
record TokenRequest(
        String method,
        String path,
        Fields query,
        Fields form,
        @Nullable FaultKind fault) {

    /** Leaves out the credentials. */
    @Override
    public String toString() {
        return "TokenRequest[" + method + "]";
    }
}
