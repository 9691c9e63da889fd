package id.pandu.gateway.referral;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells the operator which day to mend, instead of a stack trace. */
final class InvalidHolidaysAnalyzer extends AbstractFailureAnalyzer<InvalidHolidaysException> {

    @Override
    protected FailureAnalysis analyze(Throwable rootFailure, InvalidHolidaysException cause) {
        return new FailureAnalysis(
                String.valueOf(cause.getMessage()),
                "Mend this file (pandu.referrals.holidays-file) and start again.",
                cause);
    }
}
