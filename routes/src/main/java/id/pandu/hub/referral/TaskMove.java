package id.pandu.hub.referral;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import java.time.OffsetDateTime;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A move of a task.
 *
 * @param task which one
 * @param to where it goes
 * @param actor in what capacity somebody moves it
 * @param by who, as the timeline says it
 * @param at when
 * @param reason why, where the agency does not take it on
 * @param note what the agency added, in words
 * @param nativeId the agency's own number
 * @param outcome what came of it
 */
public record TaskMove(
        UUID task,
        TaskStatus to,
        Actor actor,
        String by,
        OffsetDateTime at,
        @Nullable RejectionReason reason,
        @Nullable String note,
        @Nullable String nativeId,
        @Nullable TaskOutcome outcome) {

    /** A move that needs nothing but an actor. */
    static TaskMove plain(UUID task, TaskStatus to, Actor actor, String by, OffsetDateTime at) {
        return new TaskMove(task, to, actor, by, at, null, null, null, null);
    }

    /** The task and where it goes. */
    @Override
    public String toString() {
        return "TaskMove[" + task + " " + to + "]";
    }
}
