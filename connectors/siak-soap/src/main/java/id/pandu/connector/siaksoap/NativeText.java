package id.pandu.connector.siaksoap;

import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the registry. Controls count as blanks, and marks that turn the direction of writing are dropped: they carry nothing of
 * a name and can make it read as another one, yet for their sake nobody is refused who is registered with them.
 */
final class NativeText {

    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u0080-\\u009F\\u00A0\\u2028\\u2029]+");
    private static final Pattern MARKS =
            Pattern.compile("[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private NativeText() {}

    /** The text with single blanks inside and none at its ends; {@code null} when nothing is left. */
    static @Nullable String clean(@Nullable String text) {
        if (text == null) {
            return null;
        }
        String visible = MARKS.matcher(text).replaceAll("");
        String clean = BLANKS.matcher(visible).replaceAll(" ").strip();
        return clean.isEmpty() ? null : clean;
    }

    /** What two texts have in common that differ in blanks, marks and letter case only. */
    static String letters(@Nullable String text) {
        String clean = clean(text);
        // By way of the capitals, as letters with two small forms need it.
        return clean == null
                ? ""
                : clean.replaceAll("[\\s\\p{Z}]+", "").toUpperCase(Locale.ROOT).toLowerCase(Locale.ROOT);
    }
}
