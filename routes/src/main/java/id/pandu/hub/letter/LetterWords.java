package id.pandu.hub.letter;

import java.text.MessageFormat;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.Locale;
import java.util.ResourceBundle;

/** The words of letters and of the page that checks them, Indonesian or English. */
public final class LetterWords {

    private static final String BUNDLE = "id.pandu.hub.letter.letter";
    private static final ResourceBundle.Control NO_SYSTEM_LOCALE =
            ResourceBundle.Control.getNoFallbackControl(ResourceBundle.Control.FORMAT_PROPERTIES);

    private final Locale language;
    private final ResourceBundle bundle;

    public LetterWords(Locale language) {
        this.language = language;
        this.bundle = ResourceBundle.getBundle(BUNDLE, language, NO_SYSTEM_LOCALE);
    }

    /** The language, as HTML names it. */
    public String language() {
        return language.getLanguage();
    }

    /** A text, with these words in their places. */
    public String text(String key, Object... words) {
        return new MessageFormat(bundle.getString(key), language).format(words);
    }

    /** The name of a value out of a code list. */
    public String name(String list, String code) {
        return bundle.getString(list + "." + code);
    }

    /** A day, with the month in words. */
    public String date(LocalDate day) {
        return day.format(DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language));
    }
}
