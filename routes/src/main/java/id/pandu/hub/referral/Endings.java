package id.pandu.hub.referral;

import id.pandu.api.model.TaskStatus;
import java.time.OffsetDateTime;

/** Calls off what is under way. */
final class Endings {

    private Endings() {}

    /** Every open task ends as cancelled. */
    static void callOff(Unfolding unfolding, Actor actor, String by, OffsetDateTime at) {
        Tasks.open(unfolding.referral()).toList().forEach(task -> {
            var move = TaskMove.plain(task.id(), TaskStatus.CANCELLED, actor, by, at);
            if (TaskMoves.make(unfolding.referral(), move) instanceof Step.Taken step) {
                unfolding.take(step);
            }
        });
    }
}
