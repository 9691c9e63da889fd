package id.pandu.hub.discrepancy;

import id.pandu.hub.discrepancy.PersonName.Word;
import java.util.List;

/** How far two names agree. */
final class NameComparison {

    /** Shorter words are too like one another: ANI and ANA, BAYU and AYU. */
    private static final int SHORTEST_SLIP = 4;

    /** Where words are parted differently, the whole name is looked at. */
    private static final int SHORTEST_JOINED_SLIP = 8;

    private NameComparison() {}

    static Agreement compare(PersonName one, PersonName other) {
        if (one.joined().spelling().equals(other.joined().spelling())) {
            return Agreement.SAME;
        }
        if (one.words().isEmpty() || other.words().isEmpty()) {
            return Agreement.MAJOR;
        }
        return isNear(one, other) ? Agreement.MINOR : Agreement.MAJOR;
    }

    private static boolean isNear(PersonName one, PersonName other) {
        return MissingWords.explain(one, other)
                || (one.words().size() == other.words().size()
                        ? differInOneWordAtMost(one.words(), other.words())
                        : soundOrSlip(one.joined(), other.joined(), SHORTEST_JOINED_SLIP));
    }

    private static boolean differInOneWordAtMost(List<Word> one, List<Word> other) {
        int differing = 0;
        for (int at = 0; at < one.size(); at++) {
            if (!soundOrSlip(one.get(at), other.get(at), SHORTEST_SLIP)) {
                return false;
            }
            differing += one.get(at).sound().equals(other.get(at).sound()) ? 0 : 1;
        }
        return differing <= 1;
    }

    private static boolean soundOrSlip(Word one, Word other, int shortest) {
        return one.sound().equals(other.sound()) || isSlip(one.spelling(), other.spelling(), shortest);
    }

    /** The first letter is the one that is rarely mistyped: BUDI and RUDI are two people. */
    private static boolean isSlip(String one, String other, int shortest) {
        return Math.min(one.length(), other.length()) >= shortest
                && one.charAt(0) == other.charAt(0)
                && Slip.isBetween(one, other);
    }
}
