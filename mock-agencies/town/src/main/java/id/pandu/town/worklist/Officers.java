package id.pandu.town.worklist;

import java.time.Clock;
import java.time.Instant;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

/** The officers who work off the lists of agencies that have a policy, one round after the other. */
public final class Officers {

    private final Map<String, Policy> policies = new ConcurrentHashMap<>();
    private final WorkLists lists;
    private final Clock clock;

    /** Officers at these lists, with nothing to do. */
    public Officers(WorkLists lists, Clock clock) {
        this.lists = lists;
        this.clock = clock;
    }

    /** Gives an agency its policy. */
    public void instruct(String agencyId, Policy policy) {
        policies.put(agencyId, policy);
    }

    /** An agency's policy; {@link Policy#IGNORE} unless it was given one. */
    public Policy policyOf(String agencyId) {
        return policies.getOrDefault(agencyId, Policy.IGNORE);
    }

    /** Decides on everything that is due. */
    public void goRound() {
        Instant now = clock.instant();
        policies.forEach((agencyId, policy) -> lists.of(agencyId).ifPresent(list -> decide(list, policy, now)));
    }

    private static void decide(WorkList list, Policy policy, Instant now) {
        Standing decision = policy.decision();
        if (decision == null) {
            return;
        }
        list.items().stream()
                .filter(item -> policy.isDue(item, now))
                .forEach(item -> list.move(item.nativeId(), decision));
    }
}
