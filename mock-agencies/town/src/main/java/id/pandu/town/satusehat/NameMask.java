package id.pandu.town.satusehat;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;

/** Hides names as the exchange does: of each word the first two letters stay, of a short word one or none. */
final class NameMask {

    private NameMask() {}

    static String of(String name) {
        return Arrays.stream(name.strip().split("\\s+", -1)).map(NameMask::word).collect(Collectors.joining(" "));
    }

    private static String word(String word) {
        int shown = Math.min(2, word.length() - 1);
        String start = word.substring(0, shown).toLowerCase(Locale.ROOT);
        String capital = start.isEmpty() ? "" : start.substring(0, 1).toUpperCase(Locale.ROOT) + start.substring(1);
        return capital + "*".repeat(word.length() - shown);
    }
}
