package id.pandu.connector.testkit;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;

/**
 * Words that keep the hub's rule for words and break whoever writes them down carelessly: markup, quotes, line breaks, formulas,
 * placeholders, characters beyond the basic plane.
 */
public final class HostileText {

    private static final int LONGEST = 4000;

    private HostileText() {}

    /** Up to 500 UTF-16 units, without blanks at the ends. */
    public static Arbitrary<String> words() {
        Arbitrary<String> pieces = Arbitraries.oneOf(
                Arbitraries.of(
                        "<!--",
                        "]]>",
                        "<![CDATA[",
                        "</ALASAN>",
                        "&amp;",
                        "&#0;",
                        "<?xml?>",
                        "\"",
                        "''",
                        "'; DROP TABLE x; --"),
                Arbitraries.of(
                        "\n",
                        "\r\n",
                        "\r",
                        "\t",
                        "\\",
                        "\\n",
                        "\\u0000",
                        ";",
                        ",",
                        "|",
                        " ",
                        "\"\"",
                        "\",\"",
                        "\"\r\n\""),
                Arbitraries.of("=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=HYPERLINK(\"x\")", "\t=1"),
                Arbitraries.of(
                        "${body}", "{{secret}}", ":#nik", ":?x", "#bean:x", "%00", "%7C", "$1", "{\"a\":1}", "null"),
                Arbitraries.of("🏠", "👩‍👧", "é", "ß", "屋", "\uFFFD", "\u00A0", "İ", "𝒮"),
                Arbitraries.strings().withCharRange(' ', '~').ofMaxLength(12));
        return pieces.list()
                .ofMinSize(1)
                .ofMaxSize(40)
                .map(list -> bounded(String.join("", list), 500))
                .map(HostileText::orAtom);
    }

    /** The same, and sometimes as long as words can be. */
    public static Arbitrary<String> longWords() {
        return Arbitraries.frequencyOf(
                net.jqwik.api.Tuple.of(9, words()),
                net.jqwik.api.Tuple.of(1, words().map(words -> bounded(words.repeat(LONGEST), LONGEST))));
    }

    private static String orAtom(String words) {
        return words.isEmpty() ? "<x>" : words;
    }

    private static String bounded(String text, int longest) {
        String whole = text.strip().replaceAll("[\\x{D800}-\\x{DFFF}]", "");
        if (whole.length() <= longest) {
            return whole;
        }
        int end = Character.isHighSurrogate(whole.charAt(longest - 1)) ? longest - 1 : longest;
        return whole.substring(0, end).strip();
    }
}
