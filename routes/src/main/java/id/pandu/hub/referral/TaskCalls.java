package id.pandu.hub.referral;

import id.pandu.api.model.Task;
import id.pandu.api.model.TaskTransition;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Reply;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.ReferralChange.Stands;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;

/** Understands what an agency calls for, and gives the answer or the refusal. */
public final class TaskCalls {

    private static final int OK = 200;

    private final AgencyDesk desk;

    public TaskCalls(AgencyDesk desk) {
        this.desk = desk;
    }

    Object move(Exchange exchange) {
        CallContext context = CallContext.from(exchange);
        TaskTransition wish = BoundBody.of(exchange, TaskTransition.class);
        UUID referral = id(exchange, "referralId");
        UUID task = id(exchange, "taskId");
        Optional<Integer> version = Versions.of(exchange);
        if (version.isEmpty()) {
            return Refusal.of(ProblemType.CALLER_PRECONDITION_MISSING);
        }
        return switch (desk.move(referral, task, version.get(), wish, context)) {
            case Refused refused -> refused.refusal();
            case Stands stands -> reply(stands.filed(), task);
        };
    }

    private static Reply reply(Filed filed, UUID id) {
        Task task = Tasks.find(filed.referral(), id).orElseThrow();
        return new Reply(AgencyDesk.shown(filed, task), OK, Map.of("ETag", Versions.tag(filed.version())));
    }

    private static UUID id(Exchange exchange, String name) {
        return UUID.fromString(exchange.getMessage().getHeader(name, "", String.class));
    }
}
