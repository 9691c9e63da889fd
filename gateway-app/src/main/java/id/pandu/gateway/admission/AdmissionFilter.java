package id.pandu.gateway.admission;

import id.pandu.gateway.HttpProblems;
import id.pandu.hub.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.function.DoubleSupplier;
import org.springframework.http.HttpHeaders;
import org.springframework.web.filter.OncePerRequestFilter;

/** Lets a request in or turns it away, before anybody looks at its token or reads its body. A place is held until the answer is whole. */
final class AdmissionFilter extends OncePerRequestFilter {

    /** In seconds: callers that were turned away together do not come back together. */
    private static final int LATEST_RETURN = 5;

    private final Admissions admissions;
    private final HttpProblems problems;
    private final DoubleSupplier dice;

    AdmissionFilter(Admissions admissions, HttpProblems problems, DoubleSupplier dice) {
        this.admissions = admissions;
        this.problems = problems;
        this.dice = dice;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        RequestClass kind = RequestClass.of(request);
        if (!admissions.admit(kind, dice.getAsDouble())) {
            turnAway(request, response);
            return;
        }
        try {
            chain.doFilter(request, response);
        } finally {
            admissions.leave(kind);
        }
    }

    private void turnAway(HttpServletRequest request, HttpServletResponse response) throws IOException {
        int seconds = 1 + (int) (dice.getAsDouble() * LATEST_RETURN);
        response.setHeader(HttpHeaders.RETRY_AFTER, String.valueOf(seconds));
        problems.answer(ProblemType.HUB_OVERLOADED, request, response);
    }
}
