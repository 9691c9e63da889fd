package id.pandu.hub.referral;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the timeline gains by a change. Not for two threads. */
final class Chronicle {

    private static final NoArgGenerator IDS = Generators.timeBasedEpochGenerator();

    private final String by;
    private final OffsetDateTime at;
    private final List<ReferralEvent> events = new ArrayList<>();

    /** @param by who changes the referral, as the timeline says it */
    Chronicle(String by, OffsetDateTime at) {
        this.by = by;
        this.at = at;
    }

    void add(List<ReferralEvent> made) {
        events.addAll(made);
    }

    /** Something that is no state. */
    void note(String kind, @Nullable String reason) {
        events.add(event(kind).reason(reason).build());
    }

    /** A task has been made. */
    void requested(Task task) {
        events.add(event("task.requested")
                .taskId(task.id())
                .agency(task.agency())
                .to(TaskStatus.REQUESTED.value())
                .build());
    }

    /** The referral has another status; nothing happens where it has not. */
    void status(ReferralStatus before, ReferralStatus next, @Nullable String reason, @Nullable UUID replacedBy) {
        if (before != next) {
            events.add(event("referral." + next.value())
                    .from(before.value())
                    .to(next.value())
                    .reason(reason)
                    .replacedBy(replacedBy)
                    .build());
        }
    }

    List<ReferralEvent> events() {
        return List.copyOf(events);
    }

    private ReferralEvent.Builder event(String kind) {
        return ReferralEvent.builder().id(IDS.generate()).at(at).kind(kind).actor(by);
    }
}
