package id.pandu.hub.discrepancy;

import id.pandu.hub.discrepancy.NameRules.Letters;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Applies the rules of names. */
final class NameSpelling {

    private final Titles titles;
    private final Map<String, String> words;
    private final List<Letters> spellings;
    private final List<Letters> variants;

    NameSpelling(NameRules rules) {
        titles = new Titles(rules);
        words = rules.abbreviations().stream()
                .flatMap(one -> one.written().stream().map(written -> Map.entry(written, one.word())))
                .collect(Collectors.toUnmodifiableMap(Map.Entry::getKey, Map.Entry::getValue));
        spellings = rules.spellings();
        variants = rules.variants();
    }

    /** The words of a name without titles, abbreviations written out; none if it has no letter. */
    List<String> words(String text) {
        return titles.strip(NameWords.of(text)).stream()
                .map(word -> words.getOrDefault(word, word))
                .toList();
    }

    /** Letters that are the same whenever the names are the same. */
    String spelling(String letters) {
        return apply(spellings, letters);
    }

    /** What is left of a {@linkplain #spelling spelling} where letters that are often confused count as one. */
    String sound(String spelling) {
        return apply(variants, spelling);
    }

    private static String apply(List<Letters> rules, String letters) {
        String result = letters;
        for (Letters rule : rules) {
            result = rule.apply(result);
        }
        return result;
    }
}
