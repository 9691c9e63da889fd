package id.pandu.gateway.identity;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.identity.Operations.Operation;
import id.pandu.hub.problem.ProblemType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import org.springframework.http.HttpHeaders;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.authentication.AuthenticationServiceException;
import org.springframework.security.core.AuthenticationException;
import org.springframework.security.oauth2.core.OAuth2AuthenticationException;
import org.springframework.security.web.AuthenticationEntryPoint;
import org.springframework.security.web.access.AccessDeniedHandler;
import org.springframework.security.web.authentication.AuthenticationFailureHandler;

/**
 * What a caller is told who does not get in. Why a token is bad is not told: it would help whoever forges one. A token that cannot
 * be checked, because the issuer is not there, is not called bad.
 */
final class DoorProblems implements AuthenticationEntryPoint, AuthenticationFailureHandler, AccessDeniedHandler {

    private static final String REALM = "Bearer realm=\"pandu\"";

    private final HttpProblems problems;
    private final Operations operations;
    private final FailedTokens failedTokens;
    private final AccessRefusals refusals;

    DoorProblems(HttpProblems problems, Operations operations, FailedTokens failedTokens, AccessRefusals refusals) {
        this.problems = problems;
        this.operations = operations;
        this.failedTokens = failedTokens;
        this.refusals = refusals;
    }

    @Override
    public void onAuthenticationFailure(
            HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        if (failure instanceof AuthenticationServiceException) {
            response.setHeader(HttpHeaders.RETRY_AFTER, "5");
            problems.answer(ProblemType.HUB_UNAVAILABLE, request, response);
        } else {
            commence(request, response, failure);
        }
    }

    @Override
    public void commence(HttpServletRequest request, HttpServletResponse response, AuthenticationException failure)
            throws IOException {
        boolean badToken = failure instanceof OAuth2AuthenticationException;
        if (badToken && failedTokens.areTooMany(request, response)) {
            problems.answer(ProblemType.CALLER_RATE_LIMITED, request, response);
            return;
        }
        response.setHeader(HttpHeaders.WWW_AUTHENTICATE, badToken ? REALM + ", error=\"invalid_token\"" : REALM);
        problems.answer(ProblemType.CALLER_UNAUTHENTICATED, request, response);
    }

    @Override
    public void handle(HttpServletRequest request, HttpServletResponse response, AccessDeniedException denied)
            throws IOException {
        Optional<Operation> operation = operations.of(request);
        if (operation.isPresent()) {
            refuse(operation.get(), request, response);
        } else {
            boolean known = operations.knows(request);
            problems.answer(
                    known ? ProblemType.CALLER_METHOD_NOT_ALLOWED : ProblemType.CALLER_NOT_FOUND, request, response);
        }
    }

    private void refuse(Operation operation, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        refusals.record(
                operation, RequestCallers.of(request), HttpProblems.traceOf(request), ProblemType.CALLER_SCOPE_MISSING);
        response.setHeader(
                HttpHeaders.WWW_AUTHENTICATE,
                REALM + ", error=\"insufficient_scope\", scope=\"" + String.join(" ", operation.scopes()) + "\"");
        problems.answer(ProblemType.CALLER_SCOPE_MISSING, request, response);
    }
}
