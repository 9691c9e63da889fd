package id.pandu.hub.api;

import com.atlassian.oai.validator.model.Request;
import com.atlassian.oai.validator.model.SimpleRequest;
import com.atlassian.oai.validator.report.ValidationReport;
import id.pandu.api.model.Violation;
import java.util.List;

/** Holds against the contract what came by no request, an agreement in a file for instance, as if it had been sent. */
public final class ContractBody {

    /** Where a body breaks the rules of the operation that would take it. */
    public List<Violation> violations(Request.Method method, String path, String body) {
        ValidationReport report = ContractRules.ready()
                .validateRequest(new SimpleRequest.Builder(method, path)
                        .withContentType("application/json")
                        .withBody(body)
                        .build());
        return report.hasErrors() ? ContractViolations.in(report) : List.of();
    }
}
