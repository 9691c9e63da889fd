package id.pandu.town.http;

import id.pandu.town.faults.FaultKind;
import jakarta.servlet.ServletRequest;
import org.jspecify.annotations.Nullable;

/** The fault that an agency's own code has to play on a request, because it speaks the native dialect. */
public final class NativeFault {

    private static final String ATTRIBUTE = FaultKind.class.getName();

    private NativeFault() {}

    /** The fault to play, null for none. */
    public static @Nullable FaultKind of(ServletRequest request) {
        return request.getAttribute(ATTRIBUTE) instanceof FaultKind kind ? kind : null;
    }

    static void set(ServletRequest request, FaultKind kind) {
        request.setAttribute(ATTRIBUTE, kind);
    }
}
