package id.pandu.hub.referral;

import id.pandu.hub.referral.Candidate.Verdict;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts verdicts about candidates into words: Indonesian, or English where the caller prefers it. */
final class CandidateTexts {

    private static final String BUNDLE = "id.pandu.hub.referral.candidates";
    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private CandidateTexts() {}

    static String of(Verdict verdict, Locale language) {
        return ResourceBundle.getBundle(BUNDLE, language, NO_SYSTEM_LOCALE).getString(verdict.code());
    }
}
