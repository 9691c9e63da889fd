package id.pandu.hub.referral;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code /v1/referrals}, the agencies' inbox. */
public final class ReferralRoutes extends AnsweredRoutes {

    private final ReferralCalls calls;
    private final TaskCalls tasks;
    private final ReferralLists lists;

    public ReferralRoutes(ReferralCalls calls, TaskCalls tasks, ReferralLists lists, ProblemReply problemReply) {
        super(problemReply);
        this.calls = calls;
        this.tasks = tasks;
        this.lists = lists;
    }

    @Override
    public void configure() {
        answer("submitReferral", calls::submit);
        answer("getReferral", calls::get);
        answer("cancelReferral", calls::cancel);
        answer("resubmitReferral", calls::resubmit);
        answer("identifyReferral", calls::identify);
        answer("listReferrals", lists::mine);
        answer("getReferralTimeline", lists::timeline);
        answer("moveTask", tasks::move);
        answer("listAgencyTasks", lists::tasks);
    }
}
