package id.pandu.town.http;

import id.pandu.town.faults.Fault;
import id.pandu.town.faults.FaultKind;
import jakarta.servlet.ServletRequest;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** The fault that an agency's own code has to play on a request, because it speaks the native dialect. */
public final class NativeFault {

    private static final String ATTRIBUTE = Fault.class.getName();

    private NativeFault() {}

    /** The fault to play, null for none. */
    public static @Nullable FaultKind of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Fault fault ? fault.kind() : null;
    }

    /** How far the agency's clock is ahead, by {@link FaultKind#CLOCK_SKEW}; zero without that fault. */
    public static Duration skewOf(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof Fault fault && fault.kind() == FaultKind.CLOCK_SKEW
                ? fault.delay()
                : Duration.ZERO;
    }

    static void set(ServletRequest request, Fault fault) {
        request.setAttribute(ATTRIBUTE, fault);
    }
}
