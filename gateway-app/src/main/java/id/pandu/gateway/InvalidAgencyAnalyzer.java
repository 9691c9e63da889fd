package id.pandu.gateway;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which agency's configuration to mend, instead of a stack trace. */
final class InvalidAgencyAnalyzer extends AbstractFailureAnalyzer<InvalidAgencyException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidAgencyException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Mend this agency's settings and start again.", cause);
    }
}
