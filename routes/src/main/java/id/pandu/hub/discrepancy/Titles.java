package id.pandu.hub.discrepancy;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Takes titles off the two ends of a name, never so that nothing is left. */
final class Titles {

    private static final int MOST_WORDS = 4;

    private final Set<String> before;
    private final Set<String> after;

    Titles(NameRules rules) {
        before = writings(rules.titlesBefore());
        after = writings(rules.titlesAfter());
    }

    List<String> strip(List<String> name) {
        List<String> words = name;
        for (int length = leading(words); length > 0; length = leading(words)) {
            words = words.subList(length, words.size());
        }
        for (int length = trailing(words); length > 0; length = trailing(words)) {
            words = words.subList(0, words.size() - length);
        }
        return words;
    }

    private int leading(List<String> words) {
        return longest(words)
                .filter(length -> before.contains(String.join(" ", words.subList(0, length))))
                .findFirst()
                .orElse(0);
    }

    private int trailing(List<String> words) {
        return longest(words)
                .filter(length -> after.contains(String.join(" ", words.subList(words.size() - length, words.size()))))
                .findFirst()
                .orElse(0);
    }

    private static IntStream longest(List<String> words) {
        int most = Math.min(MOST_WORDS, words.size() - 1);
        return IntStream.iterate(most, length -> length > 0, length -> length - 1);
    }

    /** S.Pd.I. is also written S.PdI, SPd.I and SPDI: parts may be joined, but none may be cut. */
    private static Set<String> writings(List<String> titles) {
        return titles.stream()
                .map(NameWords::of)
                .flatMap(parts -> joined(parts.getFirst(), parts.subList(1, parts.size())))
                .collect(Collectors.toUnmodifiableSet());
    }

    private static Stream<String> joined(String start, List<String> parts) {
        if (parts.isEmpty()) {
            return Stream.of(start);
        }
        List<String> rest = parts.subList(1, parts.size());
        return Stream.concat(joined(start + parts.getFirst(), rest), joined(start + " " + parts.getFirst(), rest));
    }
}
