package id.pandu.connector.dtsen;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Texts of the registry that callers get to see. Controls count as blanks, and marks that turn the direction of writing are
 * dropped: they carry nothing of a name and can make it read as another one.
 */
final class NativeText {

    private static final int LONGEST_NAME = 200;
    private static final int LONGEST_WORDS = 500;
    private static final Pattern BLANKS = Pattern.compile("[\\s\\p{Cntrl}\\u0080-\\u009F\\u00A0\\u2028\\u2029]+");
    private static final Pattern MARKS =
            Pattern.compile("[\\u061C\\u200B\\u200E\\u200F\\u202A-\\u202E\\u2066-\\u2069\\uFEFF]");

    private NativeText() {}

    /**
     * A name; {@code null} when the field is no text.
     *
     * @throws AgencyFault INVALID_RESPONSE when nothing is left of it, or more than the contract has room for
     */
    static @Nullable String name(JsonNode field) {
        if (!isText(field)) {
            return null;
        }
        String name = clean(field.asText());
        if (name.isEmpty() || name.length() > LONGEST_NAME) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "a row's name is none");
        }
        return name;
    }

    /** Any other text; {@code null} when the field is none, nothing is left of it, or it is longer than such a text can be. */
    static @Nullable String words(JsonNode field) {
        String words = isText(field) ? clean(field.asText()) : "";
        return words.isEmpty() || words.length() > LONGEST_WORDS ? null : words;
    }

    /** The text with single blanks inside and none at its ends. */
    static String clean(String text) {
        String visible = MARKS.matcher(text).replaceAll("");
        return BLANKS.matcher(visible).replaceAll(" ").strip();
    }

    /** Registries write numbers without quotes here and there. */
    private static boolean isText(JsonNode field) {
        return field.isTextual() || field.isIntegralNumber();
    }
}
