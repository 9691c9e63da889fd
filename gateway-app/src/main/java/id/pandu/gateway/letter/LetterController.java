package id.pandu.gateway.letter;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.identity.RequestCallers;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.letter.Letter;
import id.pandu.hub.letter.LetterDesk;
import id.pandu.hub.letter.LetterText;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Problems;
import id.pandu.hub.problem.UnavailableException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Instant;
import java.util.Objects;
import java.util.Optional;
import java.util.UUID;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.web.HttpRequestHandler;

/**
 * {@code GET /v1/referrals/{referralId}/letter}: no JSON, so Spring serves it and not Camel, and the contract is kept here by hand. It is
 * mapped before Camel's addresses, among which the contract's are all.
 */
final class LetterController implements HttpRequestHandler {

    static final String PATTERN = "/v1/referrals/*/letter";

    private static final Pattern PATH =
            Pattern.compile("/v1/referrals/(\\p{XDigit}{8}(?:-\\p{XDigit}{4}){3}-\\p{XDigit}{12})/letter");

    private final LetterDesk desk;
    private final LetterText text;
    private final LetterPdf pdf;
    private final HttpProblems problems;

    LetterController(LetterDesk desk, LetterText text, LetterPdf pdf, HttpProblems problems) {
        this.desk = desk;
        this.text = text;
        this.pdf = pdf;
        this.problems = problems;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Matcher path = PATH.matcher(request.getRequestURI());
        CallContext call = context(request);
        if (!HttpMethod.GET.matches(request.getMethod())) {
            problems.answer(ProblemType.CALLER_METHOD_NOT_ALLOWED, request, response);
        } else if (!path.matches()) {
            problems.answer(ProblemType.CALLER_INVALID_REQUEST, request, response);
        } else if (OfficerRule.brokenBy(call.caller()).isPresent()) {
            problems.answer(ProblemType.CALLER_OFFICER_MISSING, request, response);
        } else {
            answer(UUID.fromString(path.group(1)), call, request, response);
        }
    }

    private void answer(UUID id, CallContext call, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        try {
            Optional<Letter> letter = desk.issue(id, call);
            if (letter.isPresent()) {
                print(letter.get(), response);
            } else {
                problems.answer(ProblemType.CALLER_NOT_FOUND, request, response);
            }
        } catch (UnavailableException fault) {
            problems.answer(fault.problem(), request, response);
        }
    }

    private void print(Letter letter, HttpServletResponse response) throws IOException {
        byte[] printed = pdf.of(text.sheet(letter));
        response.setContentType(MediaType.APPLICATION_PDF_VALUE);
        response.setContentLength(printed.length);
        response.setHeader(HttpHeaders.CONTENT_LANGUAGE, letter.language().getLanguage());
        response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
        response.setHeader(
                HttpHeaders.CONTENT_DISPOSITION,
                "inline; filename=\"" + letter.referral().number() + ".pdf\"");
        response.getOutputStream().write(printed);
    }

    private static CallContext context(HttpServletRequest request) {
        String wanted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
        return new CallContext(
                HttpProblems.traceOf(request), Problems.languageFor(wanted), RequestCallers.of(request), Instant.now());
    }
}
