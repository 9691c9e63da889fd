package id.pandu.gateway.catalogue;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which service to mend, instead of a stack trace. */
final class InvalidCatalogueAnalyzer extends AbstractFailureAnalyzer<InvalidCatalogueException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidCatalogueException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()), "Mend this file (pandu.catalogue.files) and start again.", cause);
    }
}
