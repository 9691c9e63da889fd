package id.pandu.town.vclaim;

import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request to VClaim.
 *
 * @param path path behind the service's base, undecoded
 * @param headers first value of each header, names in lower case
 * @param fault fault to play
 * @param skew how far the agency's clock is ahead
 */
record VClaimRequest(
        String method,
        String path,
        Map<String, String> headers,
        @Nullable FaultKind fault,
        Duration skew) {

    String header(String name) {
        return headers.getOrDefault(name, "");
    }

    /** Leaves out path and headers, which name the person and the consumer. */
    @Override
    public String toString() {
        return "VClaimRequest[" + method + "]";
    }
}
