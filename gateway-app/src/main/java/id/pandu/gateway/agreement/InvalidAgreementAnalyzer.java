package id.pandu.gateway.agreement;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which agreement to mend, instead of a stack trace. */
final class InvalidAgreementAnalyzer extends AbstractFailureAnalyzer<InvalidAgreementException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidAgreementException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Mend this file (pandu.agreements.files) and start again.", cause);
    }
}
