package id.pandu.town.control;

import id.pandu.town.worklist.Policy;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkStatus;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/**
 * A policy as a tester asks for it.
 *
 * @param decision {@code accept}, {@code reject} or {@code ignore}
 * @param reason for {@code reject} only
 * @param afterMs how long an item lies there first, 0 if absent
 */
record PolicyRequest(
        @Nullable String decision,
        @Nullable String reason,
        @Nullable Long afterMs) {

    private static final long LONGEST = Duration.ofDays(1).toMillis();

    Policy toPolicy() {
        if (afterMs != null && (afterMs < 0 || afterMs > LONGEST)) {
            throw new ProblemException(400, "afterMs must be from 0 to " + LONGEST);
        }
        if (reason != null && !"reject".equals(decision)) {
            throw new ProblemException(400, "reason goes with reject only");
        }
        return new Policy(standing(), Duration.ofMillis(afterMs == null ? 0 : afterMs));
    }

    private @Nullable Standing standing() {
        return switch (decision == null ? "" : decision) {
            case "accept" -> Standing.of(WorkStatus.DITERIMA);
            case "reject" -> Standing.rejected(Known.rejection(reason), null);
            case "ignore" -> null;
            default -> throw new ProblemException(400, "decision must be accept, reject or ignore");
        };
    }

    static PolicyRequest of(Policy policy) {
        Standing standing = policy.decision();
        Rejection reason = standing == null ? null : standing.reason();
        String accepted = standing == null ? "ignore" : "accept";
        return new PolicyRequest(
                reason == null ? accepted : "reject",
                reason == null ? null : reason.name(),
                policy.after().toMillis());
    }
}
