package id.pandu.town.usulan;

/** One cell: made harmless for spreadsheets, and quoted where it has to be. */
final class Cell {

    private static final String BEGINS_A_FORMULA = "=+-@\t\r\n'";
    private static final String NEEDS_QUOTES = ";\"\r\n\t";

    private Cell() {}

    static String written(String text) {
        String harmless = begins(text) ? "'" + text : text;
        return needsQuotes(harmless) ? "\"" + harmless.replace("\"", "\"\"") + "\"" : harmless;
    }

    /** The text that a cell was made of, once its quotes are off. */
    static String plain(String unquoted) {
        return unquoted.startsWith("'") ? unquoted.substring(1) : unquoted;
    }

    private static boolean begins(String text) {
        return !text.isEmpty() && BEGINS_A_FORMULA.indexOf(text.charAt(0)) >= 0;
    }

    private static boolean needsQuotes(String text) {
        return text.startsWith(" ")
                || text.endsWith(" ")
                || text.chars().anyMatch(letter -> NEEDS_QUOTES.indexOf(letter) >= 0);
    }
}
