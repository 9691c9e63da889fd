package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.WorkItem;
import id.pandu.hub.agency.Outcome.Answered;
import java.time.Duration;

/** Reads in an agency's own system what became of a task. */
final class Following {

    /** By then a consent that has expired and an agency that does not answer are noticed. */
    private static final Duration UNHURRIED = Duration.ofHours(1);

    private final ReferralParts parts;
    private final AgencyDoors doors;
    private final Retries retries;
    private final HubMoves moves;

    Following(ReferralParts parts, AgencyDoors doors, Retries retries) {
        this.parts = parts;
        this.doors = doors;
        this.retries = retries;
        this.moves = new HubMoves(parts);
    }

    Worked follow(Referral referral, Task task, int failures) {
        if (doors.callsUs(task.agency())) {
            return await(task);
        }
        var answer = doors.workItem(task.agency(), WorkItems.query(referral, task));
        if (!(answer instanceof Answered<WorkItem> answered)) {
            return failed(task, failures);
        }
        return switch (answered.answer()) {
            case WorkItem.Present present -> read(referral, task, present);
            case WorkItem.Refused refused -> failed(task, failures);
            case WorkItem.Absent absent -> {
                moves.warn(task.id(), WaitReason.WORK_ITEM_GONE);
                yield new Worked.Later(pause(task));
            }
        };
    }

    /** Looks now and then whether the agency lets people wait. */
    private Worked await(Task task) {
        warnIfOverdue(task);
        return new Worked.Later(UNHURRIED);
    }

    /** Takes over what the agency says of its work item, unless it stands further here than there. */
    Worked read(Referral referral, Task task, WorkItem.Present item) {
        TaskMove move = WorkItems.move(task, item, parts.now());
        if (TaskMoves.make(referral, move) instanceof Step.Taken) {
            moves.move(task.id(), move);
        } else {
            warnIfOverdue(task);
        }
        return new Worked.Later(pause(task));
    }

    /** As long as nothing has happened: what has lain for days is not asked for every minute, which would hold up what is new. */
    private Duration pause(Task task) {
        return retries.look(Duration.between(task.lastModified(), parts.now()));
    }

    private Worked failed(Task task, int failures) {
        if (failures + 1 >= retries.attempts()) {
            warnIfOverdue(task);
        }
        return Worked.failedAgain(failures, retries);
    }

    /** An agency that neither decides nor goes on lets somebody wait, whether it can be asked or not. */
    private void warnIfOverdue(Task task) {
        boolean undecided = task.status() == TaskStatus.RECEIVED;
        int days = undecided ? retries.answerDays() : retries.progressDays();
        if (parts.now().isAfter(parts.workingDays().after(task.lastModified(), days))) {
            moves.warn(task.id(), undecided ? WaitReason.NO_ANSWER : WaitReason.NO_PROGRESS);
        }
    }
}
