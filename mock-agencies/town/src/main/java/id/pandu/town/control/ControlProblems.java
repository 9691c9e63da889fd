package id.pandu.town.control;

import org.springframework.http.HttpStatus;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
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
}
