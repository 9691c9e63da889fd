package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.problem.ProblemType;
import java.util.Optional;
import java.util.UUID;

/** The hub's own work on a task, again and again until it is over: hand it over, then read what becomes of it. */
public final class TaskWork {

    private final ReferralParts parts;
    private final ReferralRules rules;
    private final Following following;
    private final Sending sending;
    private final HubMoves moves;

    public TaskWork(ReferralParts parts, ReferralRules rules, AgencyDoors doors, Retries retries) {
        this.parts = parts;
        this.rules = rules;
        this.following = new Following(parts, doors, retries);
        this.sending = new Sending(parts, doors, retries, following);
        this.moves = new HubMoves(parts);
    }

    /**
     * Does what there is to do.
     *
     * @param failures how often in a row nothing came of it
     */
    public Worked work(UUID id, int failures) {
        Optional<Filed> filed = parts.store().ofTask(id);
        Optional<Task> task = filed.flatMap(found -> Tasks.find(found.referral(), id));
        if (filed.isEmpty() || task.isEmpty() || Tasks.isOver(task.get())) {
            return new Worked.Done();
        }
        Referral referral = filed.get().referral();
        Optional<ProblemType> withdrawn = rules.withdrawn(referral);
        if (withdrawn.isPresent()) {
            moves.revoke(id, withdrawn.get().code());
            return new Worked.Done();
        }
        return task.get().status() == TaskStatus.REQUESTED
                ? sending.send(referral, task.get(), failures)
                : following.follow(referral, task.get(), failures);
    }
}
