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
final class HttpProblems {

    private final ObjectMapper json;

    HttpProblems(ObjectMapper json) {
        this.json = json;
    }

    void answer(ProblemType type, HttpServletRequest request, HttpServletResponse response) throws IOException {
        Locale language = Problems.languageFor(Optional.ofNullable(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE))
                .orElse(""));
        String traceId = CallContext.traceIdOf(request.getHeader("traceparent"));
        response.setStatus(type.status());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, language.getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        json.writeValue(response.getOutputStream(), Problems.describe(Refusal.of(type), language, traceId));
    }
}
