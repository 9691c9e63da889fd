package id.pandu.connector.worklist;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.Locale;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Text on its way between hub and agency, held to the hub's rule for words: line breaks and tabs, no other controls, nothing that
 * turns the direction of writing, no half characters, at most 4000.
 */
public final class ListText {

    /** The bound of words in the hub's contract. */
    public static final int LONGEST = 4000;
    /** Besides what the hub's contract excludes, the two code points that are no character: XML cannot carry them. */
    private static final Pattern FORBIDDEN =
            Pattern.compile("[\\x00-\\x08\\x0B\\x0C\\x0E-\\x1F\\x7F-\\x9F\\u061C\\u200B\\u200E\\u200F\\u2028-\\u202E"
                    + "\\u2066-\\u2069\\x{D800}-\\x{DFFF}\\uFEFF\\uFFFE\\uFFFF]");

    private static final Pattern NUMBER = Pattern.compile("[A-Za-z0-9._:/-]{1,100}");

    private static final int LONGEST_CODE = 60;
    private static final Pattern CODE = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");

    private ListText() {}

    /**
     * Words without what must not be in them, cut at the bound; {@code null} when nothing is left. Words of the hub that keep its
     * rule come out as they went in, but for blanks at their ends.
     */
    public static @Nullable String words(@Nullable String text) {
        return words(text, LONGEST);
    }

    /** The same with a bound of the native contract's. */
    public static @Nullable String words(@Nullable String text, int longest) {
        if (text == null) {
            return null;
        }
        String words = FORBIDDEN.matcher(text).replaceAll("").strip();
        String bounded = cut(words, longest).stripTrailing();
        return bounded.isEmpty() ? null : bounded;
    }

    /** The same for a field that must be filled: a dash when nothing is left. */
    public static String filled(@Nullable String text, int longest) {
        String words = words(text, longest);
        return words == null ? "-" : words;
    }

    /**
     * An agency's own number of a work item: letters, digits and what stands between them in numbers.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is none
     */
    public static String number(@Nullable String text) {
        String number = text == null ? "" : text.strip();
        if (!NUMBER.matcher(number).matches()) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "the number of the work item is none");
        }
        return number;
    }

    /**
     * A good or service as the hub's contract writes it: capitals become small and underscores hyphens, for that is how the hub's own words
     * come back from lists that write in capitals.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is no such word even then
     */
    public static String code(@Nullable String text) {
        String code = text == null ? "" : text.strip().toLowerCase(Locale.ROOT).replace('_', '-');
        if (code.length() < 2
                || code.length() > LONGEST_CODE
                || !CODE.matcher(code).matches()) {
            throw new AgencyFault(Kind.INVALID_RESPONSE, "what was given is not named by a word of the catalogue");
        }
        return code;
    }

    /** Counted in UTF-16, for that is the more in every way of counting; no character is cut in two. */
    private static String cut(String text, int longest) {
        if (text.length() <= longest) {
            return text;
        }
        return text.substring(0, Character.isHighSurrogate(text.charAt(longest - 1)) ? longest - 1 : longest);
    }
}
