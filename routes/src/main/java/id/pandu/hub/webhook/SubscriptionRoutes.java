package id.pandu.hub.webhook;

import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.ProblemReply;

/** {@code /v1/subscriptions}. */
public final class SubscriptionRoutes extends AnsweredRoutes {

    private final SubscriptionCalls calls;

    public SubscriptionRoutes(SubscriptionCalls calls, ProblemReply problemReply) {
        super(problemReply);
        this.calls = calls;
    }

    @Override
    public void configure() {
        answer("createSubscription", calls::create);
        answer("listSubscriptions", calls::list);
        answer("getSubscription", calls::get);
        answer("deleteSubscription", calls::delete);
        answer("rotateSubscriptionSecret", calls::rotate);
        answer("replaySubscription", calls::replay);
        answer("activateSubscription", calls::activate);
    }
}
