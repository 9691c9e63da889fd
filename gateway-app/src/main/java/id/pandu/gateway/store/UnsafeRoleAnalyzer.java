package id.pandu.gateway.store;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator how the two roles are to be set up. */
final class UnsafeRoleAnalyzer extends AbstractFailureAnalyzer<UnsafeRoleException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, UnsafeRoleException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Let one role own the database and migrate it (spring.flyway.user), and the application log in as another"
                        + " (spring.datasource.username) that is no superuser, owns nothing and is no member of an owner.",
                cause);
    }
}
