package id.pandu.hub.discrepancy;

import java.text.Normalizer;
import java.text.Normalizer.Form;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/** Cuts a name into words of capital letters and digits. */
final class NameWords {

    private static final String APOSTROPHES = "'`\u2018\u2019\u201B\u2032";

    private NameWords() {}

    /** Accents, apostrophes and invisible marks are left out; every other sign parts words. */
    static List<String> of(String text) {
        String capitals = Normalizer.normalize(text, Form.NFKD).toUpperCase(Locale.ROOT);
        var letters = new StringBuilder(capitals.length());
        capitals.codePoints().filter(sign -> !isSilent(sign)).forEach(sign -> {
            letters.appendCodePoint(Character.isLetterOrDigit(sign) ? sign : ' ');
        });
        return Arrays.stream(letters.toString().split(" ", -1))
                .filter(word -> !word.isEmpty())
                .toList();
    }

    private static boolean isSilent(int sign) {
        return switch (Character.getType(sign)) {
            case Character.NON_SPACING_MARK, Character.MODIFIER_LETTER, Character.FORMAT -> true;
            default -> APOSTROPHES.indexOf(sign) >= 0;
        };
    }
}
