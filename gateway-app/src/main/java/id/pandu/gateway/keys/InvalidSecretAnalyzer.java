package id.pandu.gateway.keys;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which key or file to provide. */
final class InvalidSecretAnalyzer extends AbstractFailureAnalyzer<InvalidSecretException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidSecretException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Provide it by a mounted file or the environment and start again.",
                cause);
    }
}
