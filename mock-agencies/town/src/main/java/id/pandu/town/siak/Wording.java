package id.pandu.town.siak;

import java.util.Locale;

/** Lets texts differ in case and spacing, as the registry's do, so that nobody compares them letter by letter. */
final class Wording {

    private Wording() {}

    /** The text in one of four spellings; equal salts give equal spellings. */
    static String vary(String text, String salt) {
        return switch (Math.floorMod(salt.hashCode(), 4)) {
            case 0 -> text.toUpperCase(Locale.ROOT);
            case 1 -> text.replaceFirst(" (?=\\S+$)", "  ");
            case 2 -> text.substring(0, 1) + text.substring(1).toLowerCase(Locale.ROOT);
            default -> text;
        };
    }
}
