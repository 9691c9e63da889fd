package id.pandu.town.dtsen;

import id.pandu.town.faults.FaultKind;
import org.jspecify.annotations.Nullable;

/**
 * A request to one API on the bus.
 *
 * @param path decoded path behind the API's context
 * @param authorization the header AuthorizationSPLP
 * @param query query string as sent
 * @param fault fault to play
 */
record DtsenRequest(
        String method,
        String path,
        @Nullable String authorization,
        String query,
        @Nullable FaultKind fault) {

    /** Leaves out key and query, which name the caller and the person. */
    @Override
    public String toString() {
        return "DtsenRequest[" + method + "]";
    }
}
