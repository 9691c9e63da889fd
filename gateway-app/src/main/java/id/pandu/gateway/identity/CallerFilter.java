package id.pandu.gateway.identity;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.identity.Operations.Operation;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.problem.ProblemType;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Settles who the officer is: the owner of a person's token, or whom a machine names in {@code Pandu-Actor}. A header that does
 * not follow the contract is left for the contract's own check to refuse. That nobody is named, or somebody else, is recorded.
 */
final class CallerFilter extends OncePerRequestFilter {

    private static final String ACTOR = "Pandu-Actor";

    private final Operations operations;
    private final AccessRefusals refusals;
    private final HttpProblems problems;

    CallerFilter(Operations operations, AccessRefusals refusals, HttpProblems problems) {
        this.operations = operations;
        this.refusals = refusals;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (SecurityContextHolder.getContext().getAuthentication() instanceof TokenCaller token) {
            Optional<Officer> named = named(request);
            Officer person = token.caller().officer();
            if (person != null
                    && named.filter(officer -> !officer.equals(person)).isPresent()) {
                record(request, token, operation -> true, ProblemType.CALLER_OFFICER_MISMATCH);
                problems.answer(ProblemType.CALLER_OFFICER_MISMATCH, request, response);
                return;
            }
            settle(request, token, named);
        }
        chain.doFilter(request, response);
    }

    private void settle(HttpServletRequest request, TokenCaller token, Optional<Officer> named) {
        boolean machine = token.caller().officer() == null;
        RequestCallers.set(request, machine ? withOfficer(token.caller(), named) : token.caller(), token.expires());
        if (machine && named.isEmpty()) {
            // The operation itself refuses the call; one that lacks the scope too never gets that far.
            record(
                    request,
                    token,
                    operation -> operation.needsOfficer() && operation.isOpenTo(token),
                    ProblemType.CALLER_OFFICER_MISSING);
        }
    }

    private void record(
            HttpServletRequest request, TokenCaller token, Predicate<Operation> concerned, ProblemType problem) {
        operations
                .of(request)
                .filter(concerned)
                .ifPresent(operation ->
                        refusals.record(operation, token.caller(), HttpProblems.traceOf(request), problem));
    }

    private Optional<Officer> named(HttpServletRequest request) {
        List<String> headers = Collections.list(request.getHeaders(ACTOR));
        return headers.size() == 1 && operations.isActor(headers.getFirst())
                ? Officer.parse(headers.getFirst())
                : Optional.empty();
    }

    private static Caller withOfficer(Caller caller, Optional<Officer> officer) {
        return new Caller(caller.organisation(), caller.regions(), officer.orElse(null));
    }
}
