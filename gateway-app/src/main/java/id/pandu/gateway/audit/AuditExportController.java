package id.pandu.gateway.audit;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.identity.RequestCallers;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.audit.Reading;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Problems;
import id.pandu.hub.problem.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.Map;
import java.util.OptionalLong;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.web.HttpRequestHandler;

/**
 * {@code GET /v1/audit/export}: a stream, so Spring serves it and not Camel, and the contract is kept here by hand. It is mapped before
 * Camel's addresses, among which the contract's are all.
 */
final class AuditExportController implements HttpRequestHandler {

    static final String PATH = "/v1/audit/export";

    private static final Pattern AFTER = Pattern.compile("after=([0-9]{1,16})");
    private static final long LAST = (1L << 53) - 1;

    private final AuditExport export;
    private final Reading reading;
    private final HttpProblems problems;

    AuditExportController(AuditExport export, Reading reading, HttpProblems problems) {
        this.export = export;
        this.reading = reading;
        this.problems = problems;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        if (HttpMethod.GET.matches(request.getMethod())) {
            export(request, response);
        } else {
            problems.answer(ProblemType.CALLER_METHOD_NOT_ALLOWED, request, response);
        }
    }

    private void export(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Caller caller = RequestCallers.of(request);
        OptionalLong after = after(request.getQueryString());
        if (after.isEmpty()) {
            problems.answer(ProblemType.CALLER_INVALID_REQUEST, request, response);
        } else if (OfficerRule.brokenBy(caller).isPresent()) {
            problems.answer(ProblemType.CALLER_OFFICER_MISSING, request, response);
        } else {
            answer(caller, after.getAsLong(), request, response);
        }
    }

    private void answer(Caller caller, long after, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            var call = new CallContext(HttpProblems.traceOf(request), Problems.INDONESIAN, caller, Instant.now());
            reading.ofLog(call, "exportAudit", Map.of("after", Long.toString(after)));
            response.setContentType("application/x-ndjson");
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            export.write(after, response.getOutputStream());
        } catch (UncheckedIOException gone) {
            // Whoever asked has gone; there is nobody left to tell.
        } catch (UnavailableException fault) {
            if (response.isCommitted()) {
                // Half a log must not look like a whole one.
                throw fault;
            }
            response.reset();
            problems.answer(fault.problem(), request, response);
        }
    }

    private static OptionalLong after(@Nullable String query) {
        if (query == null || query.isEmpty()) {
            return OptionalLong.of(0);
        }
        var matcher = AFTER.matcher(query);
        return matcher.matches() && Long.parseLong(matcher.group(1)) <= LAST
                ? OptionalLong.of(Long.parseLong(matcher.group(1)))
                : OptionalLong.empty();
    }
}
