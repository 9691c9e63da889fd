package id.pandu.town.dtsen;

import id.pandu.town.http.NativeAnswer;
import id.pandu.town.http.NativeFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;
import java.util.Objects;

/** Carries requests to the {@link DtsenService} of the API's context; every verb comes here, for the bus refuses in its own way. */
public final class DtsenServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;
    private static final int TOO_MANY_REQUESTS = 429;

    private final transient Map<String, DtsenService> services;
    private final Duration retryAfter;

    /** A servlet in front of these services, by context path. */
    DtsenServlet(Map<String, DtsenService> services, Duration retryAfter) {
        this.services = Map.copyOf(services);
        this.retryAfter = retryAfter;
    }

    /** One byte more than is let through tells a body that is too long. */
    private static byte[] bodyOf(HttpServletRequest request) throws IOException {
        return "POST".equals(request.getMethod())
                ? request.getInputStream().readNBytes(DtsenRequest.LONGEST_BODY + 1)
                : new byte[0];
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        DtsenRequest call = new DtsenRequest(
                request.getMethod(),
                Objects.requireNonNullElse(request.getPathInfo(), ""),
                request.getHeader("AuthorizationSPLP"),
                Objects.requireNonNullElse(request.getQueryString(), ""),
                NativeFault.of(request),
                request.getContentType(),
                bodyOf(request));
        NativeAnswer answer =
                Objects.requireNonNull(services.get(request.getServletPath())).answer(call);
        if (answer.status() == TOO_MANY_REQUESTS) {
            response.setHeader("Retry-After", Long.toString(retryAfter.toSeconds()));
        }
        answer.writeTo(response);
    }
}
