package id.pandu.hub.oversight;

import id.pandu.api.model.Notice;
import id.pandu.hub.api.WesternIndonesianTime;
import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** Puts findings into words: Indonesian, or English where the operator prefers it. */
final class NoticeTexts {

    private static final String BUNDLE = "id.pandu.hub.oversight.notices";
    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private NoticeTexts() {}

    static Notice notice(Finding finding, Locale language) {
        return Notice.builder()
                .kind(finding.kind())
                .at(WesternIndonesianTime.at(finding.place().at()))
                .text(text(finding, language))
                .organisation(finding.organisation())
                .officer(finding.officer())
                .lookupId(finding.lookupId())
                .agreement(finding.agreement())
                .agency(finding.agency())
                .count(finding.count())
                .build();
    }

    private static String text(Finding finding, Locale language) {
        String pattern = ResourceBundle.getBundle(BUNDLE, language, NO_SYSTEM_LOCALE)
                .getString(finding.kind().value());
        Object[] words = {
            finding.organisation(), finding.officer(), finding.agreement(), finding.count(), finding.agency()
        };
        return new MessageFormat(pattern, language).format(words);
    }
}
