package id.pandu.gateway.link;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which setting to mend, instead of a stack trace. */
final class InvalidLinkAnalyzer extends AbstractFailureAnalyzer<InvalidLinkException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidLinkException cause) {
        return new FailureAnalysis(String.valueOf(cause.getMessage()), "Mend it and start again.", cause);
    }
}
