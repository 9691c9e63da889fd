package id.pandu.hub.referral;

import static id.pandu.api.model.TaskStatus.ACCEPTED;
import static id.pandu.api.model.TaskStatus.CANCELLED;
import static id.pandu.api.model.TaskStatus.COMPLETED;
import static id.pandu.api.model.TaskStatus.FAILED;
import static id.pandu.api.model.TaskStatus.IN_PROGRESS;
import static id.pandu.api.model.TaskStatus.ON_HOLD;
import static id.pandu.api.model.TaskStatus.RECEIVED;
import static id.pandu.api.model.TaskStatus.REJECTED;
import static id.pandu.api.model.TaskStatus.REQUESTED;
import static id.pandu.hub.referral.Actor.AGENCY;
import static id.pandu.hub.referral.Actor.HUB;
import static id.pandu.hub.referral.Actor.OPERATOR;
import static id.pandu.hub.referral.Actor.REQUESTER;
import static id.pandu.hub.referral.Guard.NONE;
import static id.pandu.hub.referral.Guard.OUTCOME;
import static id.pandu.hub.referral.Guard.REASON;

import id.pandu.api.model.TaskStatus;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** The states of a task (FHIR Task). What has ended stays ended: a rejected task is followed by another task, never revived. */
public final class TaskStates {

    /** All of them. */
    public static final StateTable<TaskStatus> TABLE = table();

    private TaskStates() {}

    private static StateTable<TaskStatus> table() {
        var arrows = new ArrayList<Arrow<TaskStatus>>();
        arrows.add(new Arrow<>(REQUESTED, RECEIVED, Set.of(HUB, AGENCY), NONE));
        arrows.add(new Arrow<>(REQUESTED, REJECTED, Set.of(HUB, AGENCY), REASON));
        arrows.add(new Arrow<>(RECEIVED, ACCEPTED, Set.of(AGENCY), NONE));
        arrows.add(new Arrow<>(RECEIVED, REJECTED, Set.of(AGENCY), REASON));
        arrows.add(new Arrow<>(ACCEPTED, IN_PROGRESS, Set.of(AGENCY), NONE));
        arrows.add(new Arrow<>(ACCEPTED, REJECTED, Set.of(AGENCY), REASON));
        arrows.add(new Arrow<>(IN_PROGRESS, COMPLETED, Set.of(AGENCY), OUTCOME));
        arrows.add(new Arrow<>(IN_PROGRESS, FAILED, Set.of(AGENCY), NONE));
        for (TaskStatus begun : List.of(RECEIVED, ACCEPTED, IN_PROGRESS)) {
            arrows.add(new Arrow<>(begun, ON_HOLD, Set.of(AGENCY), NONE));
        }
        arrows.add(new Arrow<>(ON_HOLD, ACCEPTED, Set.of(AGENCY), NONE));
        arrows.add(new Arrow<>(ON_HOLD, IN_PROGRESS, Set.of(AGENCY), NONE));
        arrows.add(new Arrow<>(ON_HOLD, REJECTED, Set.of(AGENCY), REASON));
        for (TaskStatus open : List.of(REQUESTED, RECEIVED, ACCEPTED, IN_PROGRESS, ON_HOLD)) {
            arrows.add(new Arrow<>(open, CANCELLED, Set.of(REQUESTER, AGENCY, OPERATOR, HUB), NONE));
        }
        return new StateTable<>(arrows);
    }
}
