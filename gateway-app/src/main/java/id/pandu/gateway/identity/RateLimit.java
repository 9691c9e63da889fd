package id.pandu.gateway.identity;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.identity.LimitProperties.Limit;
import id.pandu.hub.problem.ProblemType;
import io.github.bucket4j.ConsumptionProbe;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpHeaders;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Holds an organisation to its limit and tells it with every answer how much is left (draft-ietf-httpapi-ratelimit-headers). Refused
 * requests count too.
 */
final class RateLimit extends OncePerRequestFilter {

    private final LimitProperties limits;
    private final Buckets buckets;
    private final HttpProblems problems;

    RateLimit(LimitProperties limits, HttpProblems problems) {
        this.limits = limits;
        this.buckets = new Buckets(limits::of);
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof TokenCaller token
                && !isWithinLimit(token.caller().organisation(), response)) {
            problems.answer(ProblemType.CALLER_RATE_LIMITED, request, response);
            return;
        }
        chain.doFilter(request, response);
    }

    private boolean isWithinLimit(String organisation, HttpServletResponse response) {
        Limit limit = limits.of(organisation);
        ConsumptionProbe probe = buckets.take(organisation);
        long reset =
                Buckets.seconds(probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill());
        response.setHeader(
                "RateLimit-Policy",
                "\"default\";q=" + limit.requests() + ";w=" + limit.per().toSeconds());
        response.setHeader("RateLimit", "\"default\";r=" + probe.getRemainingTokens() + ";t=" + reset);
        if (!probe.isConsumed()) {
            response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(reset));
        }
        return probe.isConsumed();
    }
}
