package id.pandu.gateway;

import id.pandu.hub.api.CallContext;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Problems;
import id.pandu.hub.problem.Refusal;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

/** What Tomcat refuses before the application sees it, a malformed address or header for instance, as a problem document. */
public final class ProblemReportValve extends ErrorReportValve {

    @Override
    protected void report(Request request, Response response, @Nullable Throwable thrown) {
        if (response.getStatus() < 400 || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        ProblemType type = HttpProblems.typeOf(response.getStatus());
        var problem = Problems.describe(Refusal.of(type), Problems.INDONESIAN, CallContext.traceIdOf(null));
        try {
            response.setStatus(type.status());
            response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
            response.getReporter()
                    .write(Jackson2ObjectMapperBuilder.json().build().writeValueAsString(problem));
            response.finishResponse();
        } catch (IOException gone) {
            container.getLogger().debug("The caller was gone before the problem could be told");
        }
    }
}
