package id.pandu.gateway.events;

import java.util.HashMap;
import java.util.Map;

/** How many streams are open on this node, in all and of each organisation. */
final class Seats {

    private final int all;
    private final int ofOne;
    private final Map<String, Integer> taken = new HashMap<>();
    private int sum;

    Seats(int all, int ofOne) {
        this.all = all;
        this.ofOne = ofOne;
    }

    /** Takes one; false where there is none left. */
    synchronized boolean take(String organisation) {
        if (sum >= all || taken.getOrDefault(organisation, 0) >= ofOne) {
            return false;
        }
        taken.merge(organisation, 1, Integer::sum);
        sum++;
        return true;
    }

    synchronized void leave(String organisation) {
        taken.computeIfPresent(organisation, (name, count) -> count == 1 ? null : count - 1);
        sum--;
    }
}
