package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import java.util.List;

/** What a link leads to. */
public sealed interface AtLink {

    /** Nowhere: it is none of ours, or its task is none that is reached by link. */
    record Nothing() implements AtLink {}

    /** To a task that a new link would open. */
    record Expired(Referral referral, Task task) implements AtLink {

        /** Whether there is nothing left that a new link could be for. */
        public boolean isOver() {
            return Tasks.isOver(task);
        }

        /** Which task. */
        @Override
        public String toString() {
            return "Expired[" + task.id() + "]";
        }
    }

    /** To a task that is over. */
    record Over(Referral referral, Task task) implements AtLink {

        /** Which task. */
        @Override
        public String toString() {
            return "Over[" + task.id() + "]";
        }
    }

    /** To a task that is the agency's to move. */
    record Open(Filed filed, Task task) implements AtLink {

        /** Where the agency can move it in one step. A mail that is read before the hub has noted its arrival has arrived. */
        public List<TaskStatus> steps() {
            TaskStatus here = task.status() == TaskStatus.REQUESTED ? TaskStatus.RECEIVED : task.status();
            return TaskStates.TABLE.arrows().stream()
                    .filter(arrow -> arrow.from() == here && arrow.actors().contains(Actor.AGENCY))
                    .map(Arrow::to)
                    .filter(to -> to != TaskStatus.CANCELLED)
                    .toList();
        }

        /** Which task. */
        @Override
        public String toString() {
            return "Open[" + task.id() + "]";
        }
    }
}
