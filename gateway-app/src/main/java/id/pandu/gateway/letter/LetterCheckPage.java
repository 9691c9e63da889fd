package id.pandu.gateway.letter;

import id.pandu.gateway.HttpProblems;
import id.pandu.gateway.letter.CheckResult.TooMany;
import id.pandu.gateway.letter.CheckResult.Unasked;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.letter.LetterWords;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Problems;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Objects;
import org.springframework.http.HttpHeaders;
import org.springframework.web.HttpRequestHandler;
import org.thymeleaf.ITemplateEngine;
import org.thymeleaf.context.Context;

/**
 * {@code /surat}: a form for anybody who is shown a letter. GET fills the form in, so that a QR code leads to a page and not to a check;
 * POST checks. The page has no script and fetches nothing.
 */
final class LetterCheckPage implements HttpRequestHandler {

    static final String PATH = "/surat";

    private static final int LONGEST_FORM = 2048;

    private final LetterChecks checks;
    private final ITemplateEngine templates;
    private final PageHeaders headers = new PageHeaders();
    private final HttpProblems problems;

    LetterCheckPage(LetterChecks checks, ITemplateEngine templates, HttpProblems problems) {
        this.checks = checks;
        this.templates = templates;
        this.problems = problems;
    }

    @Override
    public void handleRequest(HttpServletRequest request, HttpServletResponse response) throws IOException {
        switch (request.getMethod()) {
            case "GET", "HEAD" -> show(FormFields.of(request.getQueryString()), new Unasked(), request, response);
            case "POST" -> {
                byte[] form = request.getInputStream().readNBytes(LONGEST_FORM);
                FormFields typed = FormFields.of(new String(form, StandardCharsets.UTF_8));
                show(typed, checks.check(typed, request.getRemoteAddr(), context(request)), request, response);
            }
            default -> problems.answer(ProblemType.CALLER_METHOD_NOT_ALLOWED, request, response);
        }
    }

    private void show(FormFields typed, CheckResult result, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var words = new LetterWords(context(request).language());
        String nonce = headers.write(words.language(), response);
        response.setStatus(result.status());
        if (result instanceof TooMany many) {
            response.setHeader(HttpHeaders.RETRY_AFTER, Long.toString(many.seconds()));
        }
        var page = new Context();
        page.setVariable("words", words);
        page.setVariable("typed", typed);
        page.setVariable("result", result);
        page.setVariable("kind", result.getClass().getSimpleName());
        page.setVariable("nonce", nonce);
        response.getOutputStream().write(templates.process("letter-check", page).getBytes(StandardCharsets.UTF_8));
    }

    /** Nobody is known here, and no officer needed: whoever holds a letter may ask. */
    private static CallContext context(HttpServletRequest request) {
        String wanted = Objects.requireNonNullElse(request.getHeader(HttpHeaders.ACCEPT_LANGUAGE), "");
        return new CallContext(
                HttpProblems.traceOf(request), Problems.languageFor(wanted), Caller.ANONYMOUS, Instant.now());
    }
}
