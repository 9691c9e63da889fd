package id.pandu.hub.discrepancy;

import id.pandu.hub.discrepancy.PersonName.Word;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;

/** Whether two names differ only in that one leaves words out, shortens them to initials or has them in another order. */
final class MissingWords {

    /** What two names must have in common at least: an initial, or a particle such as BIN cut short, says nothing. */
    private static final int SHORTEST_COMMON = 3;

    private MissingWords() {}

    static boolean explain(PersonName one, PersonName other) {
        boolean inOrder = one.words().size() <= other.words().size();
        return standIn(inOrder ? one : other, inOrder ? other : one) || isSpelt(one, other) || isSpelt(other, one);
    }

    /** Every word of the name with fewer words is in the other, by sound, or is an initial there or has its initial there. */
    private static boolean standIn(PersonName fewer, PersonName more) {
        List<String> left = sounds(more);
        List<String> open = sounds(fewer);
        List<String> common = open.stream().filter(left::remove).toList();
        common.forEach(open::remove);
        return common.stream().anyMatch(word -> word.length() >= SHORTEST_COMMON)
                && open.stream().allMatch(word -> takeInitial(word, left));
    }

    /** A letter that begins an initial here begins none there: those were common. So it does not matter which word comes first. */
    private static boolean takeInitial(String word, List<String> left) {
        return left.stream()
                .filter(other -> (word.length() == 1 || other.length() == 1) && word.charAt(0) == other.charAt(0))
                .findFirst()
                .map(left::remove)
                .orElse(false);
    }

    /** Some words of one name, in order, have the letters of the other: NURHASANAH and NUR HASANAH CONTOH. */
    private static boolean isSpelt(PersonName name, PersonName longer) {
        String letters = name.joined().spelling();
        var reached = new boolean[letters.length() + 1];
        reached[0] = true;
        for (Word word : longer.words()) {
            int length = word.spelling().length();
            for (int from = letters.length() - length; from >= 0; from--) {
                reached[from + length] |= reached[from] && letters.startsWith(word.spelling(), from);
            }
        }
        return letters.length() >= SHORTEST_COMMON && reached[letters.length()];
    }

    private static List<String> sounds(PersonName name) {
        return name.words().stream().map(Word::sound).collect(Collectors.toCollection(ArrayList::new));
    }
}
