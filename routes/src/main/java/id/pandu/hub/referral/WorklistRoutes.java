package id.pandu.hub.referral;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code /v1/worklist}: what people of the operator's do with referrals that wait, and with tasks that nothing came of. */
public final class WorklistRoutes extends AnsweredRoutes {

    private final Worklist worklist;
    private final OperatorCalls calls;
    private final ReplayCalls replays;

    public WorklistRoutes(Worklist worklist, OperatorCalls calls, ReplayCalls replays, ProblemReply problemReply) {
        super(problemReply);
        this.worklist = worklist;
        this.calls = calls;
        this.replays = replays;
    }

    @Override
    public void configure() {
        answer("listWorklist", worklist::waiting);
        answer("getWorklistReferral", calls::look);
        answer("listCandidates", calls::candidates);
        answer("assignReferral", calls::assign);
        answer("answerReferral", calls::answer);
        answer("previewReplay", replays::preview);
        answer("replayTasks", replays::replay);
    }
}
