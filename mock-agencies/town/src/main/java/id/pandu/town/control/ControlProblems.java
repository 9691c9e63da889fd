package id.pandu.town.control;

import com.fasterxml.jackson.databind.JsonMappingException;
import id.pandu.town.scenario.Misfit;
import id.pandu.town.scenario.ScenarioProblem;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Answers refused calls of the control API as problem+json. */
@RestControllerAdvice
class ControlProblems extends ResponseEntityExceptionHandler {

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ProblemException problem) {
        HttpStatus status = HttpStatus.valueOf(problem.status());
        String detail = problem.getMessage();
        return ResponseEntity.status(status)
                .body(ProblemDetail.forStatusAndDetail(status, detail == null ? "" : detail));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(ScenarioProblem problem) {
        return refused(new ProblemException(400, String.valueOf(problem.getMessage())));
    }

    /** Names the place in the body, and never what stands there. */
    @Override
    protected @Nullable ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException problem, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        String detail = problem.getCause() instanceof JsonMappingException misfit
                ? Misfit.of(misfit)
                : "the body must be a JSON object";
        return handleExceptionInternal(
                problem, ProblemDetail.forStatusAndDetail(status, detail), headers, status, request);
    }
}
