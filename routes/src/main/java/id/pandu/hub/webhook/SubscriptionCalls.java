package id.pandu.hub.webhook;

import id.pandu.api.model.EventReplay;
import id.pandu.api.model.Subscription;
import id.pandu.api.model.SubscriptionList;
import id.pandu.api.model.SubscriptionRequest;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.Reply;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.webhook.SubscriptionChange.Refused;
import id.pandu.hub.webhook.SubscriptionChange.Stands;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.camel.Exchange;

/** Understands a call about subscriptions, and gives the answer or the refusal. */
public final class SubscriptionCalls {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Subscriptions subscriptions;
    private final SubscriptionView view;

    public SubscriptionCalls(Subscriptions subscriptions, SubscriptionView view) {
        this.subscriptions = subscriptions;
        this.view = view;
    }

    Object create(Exchange exchange) {
        SubscriptionRequest wish = BoundBody.of(exchange, SubscriptionRequest.class);
        return byOfficer(exchange, context -> switch (subscriptions.create(wish, context)) {
            case Refused refused -> refused.refusal();
            case Stands stands -> created(view.of(stands));
        });
    }

    Object list(Exchange exchange) {
        return new SubscriptionList(subscriptions.all(CallContext.from(exchange)).stream()
                .map(subscription -> view.of(new Stands(subscription, null)))
                .toList());
    }

    Object get(Exchange exchange) {
        return answer(subscriptions.look(id(exchange), CallContext.from(exchange)));
    }

    Object delete(Exchange exchange) {
        return byOfficer(exchange, context -> answer(subscriptions.delete(id(exchange), context)));
    }

    Object rotate(Exchange exchange) {
        return byOfficer(exchange, context -> answer(subscriptions.rotate(id(exchange), context)));
    }

    Object replay(Exchange exchange) {
        Optional<ReplayPlace> place =
                ReplayPlace.parse(BoundBody.of(exchange, EventReplay.class).after());
        return byOfficer(
                exchange,
                context -> place.<Object>map(wish -> answer(subscriptions.replay(id(exchange), wish, context)))
                        .orElseGet(() -> Refusal.at(ProblemType.CALLER_INVALID_CURSOR, "/after", "known-cursor")));
    }

    Object activate(Exchange exchange) {
        return byOfficer(exchange, context -> answer(subscriptions.activate(id(exchange), context)));
    }

    private static Object byOfficer(Exchange exchange, Function<CallContext, Object> call) {
        CallContext context = CallContext.from(exchange);
        return OfficerRule.brokenBy(context.caller())
                .<Object>map(nobody -> nobody)
                .orElseGet(() -> call.apply(context));
    }

    private Object answer(SubscriptionChange change) {
        return switch (change) {
            case Refused refused -> refused.refusal();
            case Stands stands -> new Reply(view.of(stands), OK, Map.of());
        };
    }

    private static Reply created(Subscription subscription) {
        return new Reply(subscription, CREATED, Map.of("Location", "/v1/subscriptions/" + subscription.id()));
    }

    private static UUID id(Exchange exchange) {
        return UUID.fromString(exchange.getMessage().getHeader("subscriptionId", "", String.class));
    }
}
