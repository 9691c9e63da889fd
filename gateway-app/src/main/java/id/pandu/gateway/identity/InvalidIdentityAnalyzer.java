package id.pandu.gateway.identity;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator that the gateway trusts nobody yet, and what to set. */
final class InvalidIdentityAnalyzer extends AbstractFailureAnalyzer<InvalidIdentityException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidIdentityException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set pandu.identity.issuer-uri to the OpenID Connect issuer whose access tokens this gateway takes"
                        + " (docs/operating.md, \"Identity\"), and start again.",
                cause);
    }
}
