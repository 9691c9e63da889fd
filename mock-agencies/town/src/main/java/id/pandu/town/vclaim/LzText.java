package id.pandu.town.vclaim;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;

/**
 * LZ-string compression into the URI-safe alphabet, as lz-string 1.5.0 does in {@code compressToEncodedURIComponent}. One instance
 * compresses one text.
 */
final class LzText {

    private static final int END_OF_TEXT = 2;

    private final Map<String, Integer> dictionary = new HashMap<>();
    private final Set<String> unseen = new HashSet<>();
    private final SixBitWriter out = new SixBitWriter();
    private int nextCode = 3;
    private int width = 2;
    private int untilWider = 2;

    private LzText() {}

    static String compress(String text) {
        return new LzText().run(text);
    }

    private String run(String text) {
        String phrase = "";
        for (int i = 0; i < text.length(); i++) {
            String character = text.substring(i, i + 1);
            learnCharacter(character);
            String longer = phrase + character;
            if (dictionary.containsKey(longer)) {
                phrase = longer;
            } else {
                emit(phrase);
                dictionary.put(longer, nextCode++);
                phrase = character;
            }
        }
        if (!phrase.isEmpty()) {
            emit(phrase);
        }
        out.write(END_OF_TEXT, width);
        return out.finish();
    }

    private void learnCharacter(String character) {
        if (dictionary.putIfAbsent(character, nextCode) == null) {
            nextCode++;
            unseen.add(character);
        }
    }

    private void emit(String phrase) {
        Integer code = dictionary.get(phrase);
        if (code == null) {
            throw new IllegalStateException("phrase without a code");
        }
        if (unseen.remove(phrase)) {
            emitCharacter(phrase.charAt(0));
            countDown();
        } else {
            out.write(code, width);
        }
        countDown();
    }

    private void emitCharacter(char character) {
        boolean wide = character >= 256;
        out.write(wide ? 1 : 0, width);
        out.write(character, wide ? 16 : 8);
    }

    private void countDown() {
        untilWider--;
        if (untilWider == 0) {
            untilWider = 1 << width;
            width++;
        }
    }
}
