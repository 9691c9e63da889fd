package id.pandu.gateway.letter;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.text.Normalizer;
import org.apache.fontbox.ttf.CmapLookup;
import org.apache.fontbox.ttf.TTFParser;
import org.apache.fontbox.ttf.TrueTypeFont;
import org.apache.pdfbox.io.RandomAccessReadBuffer;

/**
 * Liberation Sans, in one weight. What it has no sign for is printed as {@code □}, so that a reader sees that something stands there. It covers
 * Latin with all marks, Greek and Cyrillic.
 */
enum LetterFont {
    REGULAR("/liberation/LiberationSans-Regular.ttf", 400),
    BOLD("/liberation/LiberationSans-Bold.ttf", 700);

    static final String FAMILY = "Liberation Sans";

    private static final int MISSING = 0x25A1;

    private final String resource;
    private final int weight;

    @SuppressWarnings("ImmutableEnumChecker") // only read
    private final CmapLookup signs;

    LetterFont(String resource, int weight) {
        this.resource = resource;
        this.weight = weight;
        this.signs = signs(resource);
    }

    int weight() {
        return weight;
    }

    /** The font's file. */
    InputStream open() {
        InputStream file = LetterFont.class.getResourceAsStream(resource);
        if (file == null) {
            throw new IllegalStateException("The font " + resource + " is not on the class path");
        }
        return file;
    }

    /** The text in signs that both weights have. */
    static String printable(String text) {
        var printable = new StringBuilder();
        Normalizer.normalize(text, Normalizer.Form.NFC)
                .codePoints()
                .map(sign -> REGULAR.has(sign) && BOLD.has(sign) ? sign : MISSING)
                .forEach(printable::appendCodePoint);
        return printable.toString();
    }

    private boolean has(int sign) {
        return signs.getGlyphId(sign) != 0;
    }

    private static CmapLookup signs(String resource) {
        try (InputStream file = LetterFont.class.getResourceAsStream(resource);
                TrueTypeFont font = new TTFParser().parse(new RandomAccessReadBuffer(file))) {
            return font.getUnicodeCmapLookup();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
