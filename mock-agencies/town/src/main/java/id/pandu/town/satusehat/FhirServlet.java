package id.pandu.town.satusehat;

import id.pandu.town.http.NativeFault;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Objects;

/** Carries requests to {@link FhirService}; every verb comes here, for the exchange answers wrong ones in its own way. */
final class FhirServlet extends HttpServlet {

    private static final long serialVersionUID = 1L;

    private final transient FhirService service;

    FhirServlet(FhirService service) {
        this.service = service;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        FhirRequest call = new FhirRequest(
                request.getMethod(),
                baseUrl(request),
                Objects.requireNonNullElse(request.getPathInfo(), ""),
                Fields.of(request.getQueryString()),
                request.getHeader("Authorization"),
                "POST".equals(request.getMethod()) ? PostedBody.of(request) : null,
                NativeFault.of(request));
        service.answer(call).writeTo(response);
    }

    private static String baseUrl(HttpServletRequest request) {
        String url = request.getRequestURL().toString();
        return url.substring(0, url.length() - request.getRequestURI().length()) + request.getServletPath();
    }
}
