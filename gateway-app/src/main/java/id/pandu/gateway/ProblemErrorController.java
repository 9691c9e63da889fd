package id.pandu.gateway;

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
        problems.answer(HttpProblems.typeOf(status instanceof Integer code ? code : 404), request, response);
    }
}
