package id.pandu.hub.discrepancy;

/** One slip of the hand: a letter too many, too few or wrong, or two neighbours swapped. */
final class Slip {

    private Slip() {}

    /** Whether exactly one slip makes one text of the other; takes time in proportion to the shorter text. */
    static boolean isBetween(String one, String other) {
        int shorter = Math.min(one.length(), other.length());
        int longer = Math.max(one.length(), other.length());
        int start = commonStart(one, other, shorter);
        int differing = longer - start - commonEnd(one, other, shorter - start);
        return differing == 1 || (differing == 2 && shorter == longer && isSwapped(one, other, start));
    }

    private static int commonStart(String one, String other, int limit) {
        int length = 0;
        while (length < limit && one.charAt(length) == other.charAt(length)) {
            length++;
        }
        return length;
    }

    private static int commonEnd(String one, String other, int limit) {
        int length = 0;
        while (length < limit && one.charAt(one.length() - 1 - length) == other.charAt(other.length() - 1 - length)) {
            length++;
        }
        return length;
    }

    private static boolean isSwapped(String one, String other, int at) {
        return one.charAt(at) == other.charAt(at + 1) && one.charAt(at + 1) == other.charAt(at);
    }
}
