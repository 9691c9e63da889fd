package id.pandu.hub.discrepancy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.regex.Pattern;

/**
 * The rules of names, from {@code name-rules.json}.
 *
 * @param titlesBefore titles that stand before a name
 * @param titlesAfter titles that stand after a name
 * @param abbreviations words that are one word
 * @param spellings ways to write the same name
 * @param variants ways to write what is mostly the same name, and sometimes another
 */
record NameRules(
        List<String> titlesBefore,
        List<String> titlesAfter,
        List<Abbreviation> abbreviations,
        List<Letters> spellings,
        List<Letters> variants) {

    private static final String FILE = "name-rules.json";

    /** The rules that hold. */
    static final NameRules STANDARD = load();

    /**
     * A word and how else it is written.
     *
     * @param example two names that are the same
     */
    record Abbreviation(String word, List<String> written, String reason, List<String> example) {}

    /**
     * Letters that are read as other letters.
     *
     * @param rule the rule in words
     * @param pattern without nested repetition, so that no name makes it slow
     * @param example two names that the rule brings together
     */
    record Letters(String rule, Pattern pattern, String becomes, String reason, List<String> example) {

        String apply(String letters) {
            return pattern.matcher(letters).replaceAll(becomes);
        }
    }

    private static NameRules load() {
        try (InputStream file = NameRules.class.getResourceAsStream(FILE)) {
            return new ObjectMapper().readValue(Objects.requireNonNull(file, FILE), NameRules.class);
        } catch (IOException e) {
            throw new UncheckedIOException(FILE, e);
        }
    }
}
