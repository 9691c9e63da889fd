package id.pandu.gateway;

import id.pandu.hub.problem.ProblemType;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.boot.web.servlet.error.ErrorController;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RequestMapping;

/** Whatever Spring or the servlet container refuses by status alone: no such address, wrong method, wrong media type. */
@Controller
final class ProblemErrorController implements ErrorController {

    private final HttpProblems problems;

    ProblemErrorController(HttpProblems problems) {
        this.problems = problems;
    }

    @RequestMapping("${server.error.path:/error}")
    void answer(HttpServletRequest request, HttpServletResponse response) throws IOException {
        Object status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE);
        problems.answer(problem(status instanceof Integer code ? code : 404), request, response);
    }

    private static ProblemType problem(int status) {
        return switch (status) {
            case 400 -> ProblemType.CALLER_INVALID_REQUEST;
            case 404 -> ProblemType.CALLER_NOT_FOUND;
            case 405 -> ProblemType.CALLER_METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.CALLER_NOT_ACCEPTABLE;
            case 413 -> ProblemType.CALLER_BODY_TOO_LARGE;
            case 415 -> ProblemType.CALLER_UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemType.HUB_INTERNAL;
        };
    }
}
