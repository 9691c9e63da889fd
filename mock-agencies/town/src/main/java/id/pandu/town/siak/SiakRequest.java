package id.pandu.town.siak;

import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A question as it came by HTTP.
 *
 * @param action the SOAPAction header, empty when there is none
 * @param fault fault to play
 * @param skew how far the registry's clock is ahead
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record SiakRequest(byte[] body, String action, @Nullable FaultKind fault, Duration skew) {

    /** Says nothing about the person asked about. */
    @Override
    public String toString() {
        return "SiakRequest[" + action + "]";
    }
}
