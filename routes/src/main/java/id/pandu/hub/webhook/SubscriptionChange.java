package id.pandu.hub.webhook;

import id.pandu.hub.problem.Refusal;
import org.jspecify.annotations.Nullable;

/** What a call about a subscription comes to. */
public sealed interface SubscriptionChange {

    /**
     * It stands like this now.
     *
     * @param secret what is new to sign with; shown once
     */
    record Stands(KeptSubscription subscription, @Nullable WebhookSecret secret) implements SubscriptionChange {}

    /** It stands as before, if there is one. */
    record Refused(Refusal refusal) implements SubscriptionChange {}
}
