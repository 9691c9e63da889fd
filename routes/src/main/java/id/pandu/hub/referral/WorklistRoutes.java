package id.pandu.hub.referral;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code /v1/worklist}: what people of the operator's do with referrals that wait, and with tasks that nothing came of. */
public final class WorklistRoutes extends AnsweredRoutes {

    private final OperatorCalls calls;
    private final ReplayCalls replays;

    public WorklistRoutes(OperatorCalls calls, ReplayCalls replays, ProblemReply problemReply) {
        super(problemReply);
        this.calls = calls;
        this.replays = replays;
    }

    @Override
    public void configure() {
        answer("getWorklistReferral", calls::look);
        answer("listCandidates", calls::candidates);
        answer("assignReferral", calls::assign);
        answer("answerReferral", calls::answer);
        answer("previewReplay", replays::preview);
        answer("replayTasks", replays::replay);
    }
}
