package id.pandu.hub.discrepancy;

import java.util.List;
import java.util.Locale;

/**
 * A name made ready for comparison.
 *
 * @param joined all words as one, so that it does not matter how they are parted
 * @param words the words by themselves; none for a text that is no name
 */
record PersonName(Word joined, List<Word> words) {

    /** Longer than any agency's column, and no person's name (Permendagri 73/2022 allows 60 characters). */
    static final int LONGEST = 200;

    private static final NameSpelling RULES = new NameSpelling(NameRules.STANDARD);

    /**
     * One word of a name, or all of them.
     *
     * @param spelling the same for two words that are the same
     * @param sound {@code spelling} where letters that are often confused count as one
     */
    record Word(String spelling, String sound) {

        private static Word of(String word) {
            String spelling = RULES.spelling(word);
            return new Word(spelling, RULES.sound(spelling));
        }

        @Override
        public String toString() {
            return "Word[redacted]";
        }
    }

    /** Text that is too long, or has no letter, stands for itself: only the same text is the same name. */
    static PersonName of(String text) {
        String trimmed = text.strip().replaceAll("\\s+", " ");
        List<String> words = trimmed.length() > LONGEST ? List.of() : RULES.words(trimmed);
        if (words.isEmpty()) {
            String itself = trimmed.toUpperCase(Locale.ROOT);
            return new PersonName(new Word(itself, itself), List.of());
        }
        return new PersonName(
                Word.of(String.join("", words)), words.stream().map(Word::of).toList());
    }

    @Override
    public String toString() {
        return "PersonName[redacted]";
    }
}
