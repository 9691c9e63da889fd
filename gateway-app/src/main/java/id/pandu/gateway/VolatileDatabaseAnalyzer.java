package id.pandu.gateway;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which PostgreSQL setting to mend. */
final class VolatileDatabaseAnalyzer extends AbstractFailureAnalyzer<VolatileDatabaseException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, VolatileDatabaseException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Set fsync, synchronous_commit and full_page_writes to on (their defaults), and start again.",
                cause);
    }
}
