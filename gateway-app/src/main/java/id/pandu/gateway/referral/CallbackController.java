package id.pandu.gateway.referral;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.identity.Strangers;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;
import org.springframework.web.servlet.HandlerMapping;

/**
 * {@code POST /v1/agencies/{agencyId}/callbacks}. A signature is over the body's bytes, which Camel's binding would not leave as they came, so Spring
 * serves it. Bad signatures are counted by address, as bad tokens are, and recorded.
 */
final class CallbackController implements HttpRequestHandler {

    static final String PATH = "/v1/agencies/{agencyId}/callbacks";

    private final CallbackDesk desk;
    private final Strangers strangers;
    private final HttpProblems problems;

    CallbackController(CallbackDesk desk, Strangers strangers, HttpProblems problems) {
        this.desk = desk;
        this.strangers = strangers;
        this.problems = problems;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (HttpMethod.POST.matches(request.getMethod())) {
            take(request, response);
        } else {
            problems.answer(ProblemType.CALLER_METHOD_NOT_ALLOWED, request, response);
        }
    }

    private void take(HttpServletRequest request, HttpServletResponse response) throws IOException {
        SignedCall call = call(request);
        Optional<ProblemType> refusal;
        try {
            refusal = desk.take(call);
        } catch (UnavailableException fault) {
            refusal = Optional.of(fault.problem());
        }
        if (refusal.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_ACCEPTED);
        } else if (refusal.get() == ProblemType.CALLER_UNAUTHENTICATED
                && strangers.areTooMany(AuditEvent.CALLBACK_REFUSED, desk.allegedly(call), request, response)) {
            problems.answer(ProblemType.CALLER_RATE_LIMITED, request, response);
        } else {
            problems.answer(refusal.get(), request, response);
        }
    }

    private static SignedCall call(HttpServletRequest request) throws IOException {
        return new SignedCall(
                agency(request),
                single(request, "webhook-id"),
                single(request, "webhook-timestamp"),
                single(request, "webhook-signature"),
                request.getInputStream().readAllBytes(),
                HttpProblems.traceOf(request));
    }

    private static String agency(HttpServletRequest request) {
        return request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables
                ? String.valueOf(variables.get("agencyId"))
                : "";
    }

    private static @Nullable String single(HttpServletRequest request, String name) {
        List<String> values = Collections.list(request.getHeaders(name));
        return values.size() == 1 ? values.getFirst() : null;
    }
}
