package id.pandu.town.vclaim;

import id.pandu.town.http.NativeFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** Carries requests to {@link VClaimService}; every verb comes here, for the agency answers wrong ones in its own way. */
public final class VClaimServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient VClaimService service;

    /** A servlet in front of this service. */
    public VClaimServlet(VClaimService service) {
        this.service = service;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Map<String, String> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.putIfAbsent(name.toLowerCase(Locale.ROOT), request.getHeader(name));
        }
        String path = request.getRequestURI().substring(request.getServletPath().length());
        VClaimRequest call = new VClaimRequest(
                request.getMethod(), path, headers, NativeFault.of(request), NativeFault.skewOf(request));
        service.answer(call).writeTo(response);
    }
}
