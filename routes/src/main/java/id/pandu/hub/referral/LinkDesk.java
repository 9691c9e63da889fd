package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskTransition;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Problems;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.AtLink.Expired;
import id.pandu.hub.referral.AtLink.Nothing;
import id.pandu.hub.referral.AtLink.Open;
import id.pandu.hub.referral.AtLink.Over;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.TaskLinks.Renewal;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.BiFunction;

/** What an agency without a system does with a task, by its link; the rules are those of the agencies that call us. */
public final class LinkDesk {

    private final ReferralParts parts;
    private final ReferralRules rules;
    private final LinkSigner signer;
    private final TaskLinks links;
    private final Set<String> agencies;

    /**
     * @param agencies ids of those that are reached by link; no link opens the tasks of others
     */
    public LinkDesk(
            ReferralParts parts, ReferralRules rules, LinkSigner signer, TaskLinks links, Set<String> agencies) {
        this.parts = parts;
        this.rules = rules;
        this.signer = signer;
        this.links = links;
        this.agencies = Set.copyOf(agencies);
    }

    /** Where a link leads. It changes and records nothing: mail scanners follow links. */
    public AtLink look(String token) {
        return switch (signer.check(token, parts.clock().instant())) {
            case CheckedLink.Forged forged -> new Nothing();
            case CheckedLink.Expired late ->
                at(late.link().task(), (filed, task) -> new Expired(filed.referral(), task));
            case CheckedLink.Good good -> at(good.link().task(), LinkDesk::standing);
        };
    }

    /** The same for somebody who is going to see whom the task is about: that is on record before this returns. */
    public AtLink show(String token, LinkOfficer officer, String trace) {
        AtLink at = current(token);
        if (at instanceof Open open) {
            Referral referral = open.filed().referral();
            var caller = officer.of(open.task().agency(), referral.region());
            parts.audit().read(referral, caller, trace, Map.of("position", officer.positionCode()));
        }
        return at;
    }

    /** Records that somebody came with a link that was good once, and was shown nothing. */
    public void refused(Expired late, LinkOfficer officer, String trace) {
        refused(late.referral(), late.task(), officer, trace, ProblemType.CALLER_UNAUTHENTICATED);
    }

    /** Records that somebody wanted to move a task that is over. */
    public void refused(Over over, LinkOfficer officer, String trace) {
        refused(over.referral(), over.task(), officer, trace, ProblemType.CALLER_ILLEGAL_TRANSITION);
    }

    private void refused(Referral referral, Task task, LinkOfficer officer, String trace, ProblemType problem) {
        var caller = officer.of(task.agency(), referral.region());
        parts.audit().refused(referral, caller, trace, problem.code(), Map.of("position", officer.positionCode()));
    }

    /**
     * Moves the task.
     *
     * @param version the one that the officer was shown
     */
    public ReferralChange move(String token, LinkOfficer officer, int version, TaskTransition wish, String trace) {
        if (!(current(token) instanceof Open open)) {
            return new Refused(Refusal.of(ProblemType.CALLER_ILLEGAL_TRANSITION));
        }
        Referral referral = open.filed().referral();
        var caller = officer.of(open.task().agency(), referral.region());
        var context = new CallContext(
                trace, Problems.INDONESIAN, caller, parts.clock().instant());
        return new AgencyDesk(parts, rules).move(referral.id(), open.task().id(), version, wish, context);
    }

    /** Sends a new link to the agency's address, not to whoever asks for it. */
    public Renewal renew(Expired late) {
        return links.renew(late.task().agency(), WorkItems.handOver(late.referral(), late.task(), 1));
    }

    /** Consent is looked at again before anybody is shown anything; without it the task is over. */
    private AtLink current(String token) {
        AtLink at = look(token);
        if (at instanceof Open open) {
            Optional<ProblemType> withdrawn = rules.withdrawn(open.filed().referral());
            if (withdrawn.isPresent()) {
                new HubMoves(parts).revoke(open.task().id(), withdrawn.get().code());
                return look(token);
            }
        }
        return at;
    }

    private AtLink at(UUID id, BiFunction<Filed, Task, AtLink> found) {
        Optional<Filed> filed = parts.store().ofTask(id);
        Optional<Task> task =
                filed.flatMap(any -> Tasks.find(any.referral(), id)).filter(any -> agencies.contains(any.agency()));
        return task.isEmpty() ? new Nothing() : found.apply(filed.get(), task.get());
    }

    private static AtLink standing(Filed filed, Task task) {
        return Tasks.isOver(task) ? new Over(filed.referral(), task) : new Open(filed, task);
    }
}
