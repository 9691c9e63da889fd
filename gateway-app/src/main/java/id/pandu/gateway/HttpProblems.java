package id.pandu.gateway;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Problems;
import id.pandu.hub.problem.Refusal;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Locale;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;

/** Answers with a problem document where a call never gets as far as a route. */
@Component
public final class HttpProblems {

    private static final String TRACE = HttpProblems.class.getName() + ".trace";

    private final ObjectMapper json;

    HttpProblems(ObjectMapper json) {
        this.json = json;
    }

    /** The problem behind a status that Spring or the servlet container chose. */
    static ProblemType typeOf(int status) {
        return switch (status) {
            case 404 -> ProblemType.CALLER_NOT_FOUND;
            case 405 -> ProblemType.CALLER_METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.CALLER_NOT_ACCEPTABLE;
            case 408 -> ProblemType.CALLER_TOO_SLOW;
            case 413 -> ProblemType.CALLER_BODY_TOO_LARGE;
            case 415 -> ProblemType.CALLER_UNSUPPORTED_MEDIA_TYPE;
            case 503 -> ProblemType.HUB_UNAVAILABLE;
            // Tomcat says 501 to a transfer coding that it does not know.
            default -> status < 500 || status == 501 ? ProblemType.CALLER_INVALID_REQUEST : ProblemType.HUB_INTERNAL;
        };
    }

    /** The trace of a request: the caller's, or a new one that stays the same throughout. */
    public static String traceOf(HttpServletRequest request) {
        if (request.getAttribute(TRACE) instanceof String known) {
            return known;
        }
        String trace = CallContext.traceIdOf(request.getHeader("traceparent"));
        request.setAttribute(TRACE, trace);
        return trace;
    }

    /** Makes this problem the answer. */
    public void answer(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Problems.languageFor(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(""));
        response.setStatus(type.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        json.writeValue(response.getOutputStream(), Problems.describe(Refusal.of(type), language, traceOf(request)));
    }
}
