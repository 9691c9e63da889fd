package id.pandu.gateway.link;

import id.pandu.gateway.HttpProblems;
import id.pandu.hub.problem.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.ModelAndView;
import org.springframework.web.servlet.mvc.Controller;
import org.springframework.web.servlet.support.RequestContextUtils;

/** Stands before one kind of page: asks at the gate, reads the request, and tells the browser what such a page may do, which is little. */
final class LinkHandler implements Controller {

    private static final Map<String, String> HEADERS = Map.of(
            "Content-Security-Policy",
            "default-src 'none'; style-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'",
            "Referrer-Policy",
            "no-referrer",
            "X-Robots-Tag",
            "noindex, nofollow",
            HttpHeaders.CACHE_CONTROL,
            "no-store",
            HttpHeaders.VARY,
            HttpHeaders.ACCEPT_LANGUAGE);

    private final Function<LinkCall, LinkPage> pages;
    private final LinkGate gate;

    LinkHandler(Function<LinkCall, LinkPage> pages, LinkGate gate) {
        this.pages = pages;
        this.gate = gate;
    }

    @Override
    public ModelAndView handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        HEADERS.forEach(response::setHeader);
        response.setHeader(
                HttpHeaders.CONTENT_LANGUAGE,
                RequestContextUtils.getLocale(request).getLanguage());
        return page(request, response).toView();
    }

    /** Nothing of the request but its token is looked at before the gate has let it in. */
    private LinkPage page(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Optional<LinkPage> refusal = gate.refusal(token(request), request, response);
        if (refusal.isPresent()) {
            return refusal.get();
        }
        LinkPage page = page(request);
        return page.status() == HttpStatus.NOT_FOUND
                ? gate.unknown(request, response)
                : page.with("token", token(request));
    }

    private LinkPage page(HttpServletRequest request) throws IOException {
        if (!isRead(request) && !FormFields.isIn(request)) {
            return LinkPage.notice(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "senseless");
        }
        Optional<FormFields> form = isRead(request) ? Optional.of(FormFields.NONE) : FormFields.of(request);
        if (form.isEmpty()) {
            return LinkPage.notice(HttpStatus.PAYLOAD_TOO_LARGE, "too-large");
        }
        try {
            return pages.apply(new LinkCall(
                    token(request), form.get(), RequestContextUtils.getLocale(request), HttpProblems.traceOf(request)));
        } catch (UnavailableException fault) {
            return LinkPage.notice(HttpStatus.SERVICE_UNAVAILABLE, "unavailable");
        }
    }

    private static boolean isRead(HttpServletRequest request) {
        return request.getMethod().equals("GET");
    }

    private static String token(HttpServletRequest request) {
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        return variables instanceof Map<?, ?> found ? String.valueOf(found.get("token")) : "";
    }
}
