package id.pandu.hub.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.Cancellation;
import id.pandu.api.model.Identification;
import id.pandu.api.model.ReferralRequest;
import id.pandu.api.model.Resubmission;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.Reply;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.referral.ReferralChange.Refused;
import id.pandu.hub.referral.ReferralChange.Stands;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;

/** Understands what a requester calls for, and gives the answer or the refusal. */
public final class ReferralCalls {

    private static final int OK = 200;
    private static final int CREATED = 201;

    private final Submission submission;
    private final RequesterDesk desk;
    private final SubjectKeys keys;
    private final ObjectMapper json;

    public ReferralCalls(Submission submission, RequesterDesk desk, SubjectKeys keys, ObjectMapper json) {
        this.submission = submission;
        this.desk = desk;
        this.keys = keys;
        this.json = json;
    }

    /** One thing done to one version of a referral. */
    interface Act {

        ReferralChange on(UUID id, int version, CallContext context);
    }

    Object submit(Exchange exchange) {
        CallContext context = CallContext.from(exchange);
        ReferralRequest request = BoundBody.of(exchange, ReferralRequest.class);
        String key = exchange.getMessage().getHeader("Idempotency-Key", "", String.class);
        return switch (submission.submit(request, once(context, key, request), context)) {
            case Refused refused -> refused.refusal();
            case Stands stands -> reply(stands.filed(), CREATED);
        };
    }

    Object get(Exchange exchange) {
        CallContext context = CallContext.from(exchange);
        Optional<Refusal> nobody = OfficerRule.brokenBy(context.caller());
        return nobody.isPresent() ? nobody.get() : answer(desk.look(id(exchange), context));
    }

    Object cancel(Exchange exchange) {
        Cancellation wish = BoundBody.of(exchange, Cancellation.class);
        return act(exchange, (id, version, context) -> desk.cancel(id, version, wish, context));
    }

    Object resubmit(Exchange exchange) {
        Resubmission wish = BoundBody.of(exchange, Resubmission.class);
        return act(exchange, (id, version, context) -> desk.resubmit(id, version, wish, context));
    }

    Object identify(Exchange exchange) {
        Identification who = BoundBody.of(exchange, Identification.class);
        return act(exchange, (id, version, context) -> desk.identify(id, version, who, context));
    }

    /** Does it, where an officer stands behind the call and says which version is meant. */
    static Object act(Exchange exchange, Act act) {
        CallContext context = CallContext.from(exchange);
        Optional<Integer> version = Versions.of(exchange);
        return OfficerRule.brokenBy(context.caller())
                .<Object>map(nobody -> nobody)
                .orElseGet(() -> version.isEmpty()
                        ? Refusal.of(ProblemType.CALLER_PRECONDITION_MISSING)
                        : answer(act.on(id(exchange), version.get(), context)));
    }

    static Object answer(ReferralChange change) {
        return switch (change) {
            case Refused refused -> refused.refusal();
            case Stands stands -> reply(stands.filed(), OK);
        };
    }

    private static Reply reply(Filed filed, int status) {
        String etag = Versions.tag(filed.version());
        return status == CREATED
                ? new Reply(
                        filed.referral(),
                        status,
                        Map.of(
                                "ETag",
                                etag,
                                "Location",
                                "/v1/referrals/" + filed.referral().id()))
                : new Reply(filed.referral(), status, Map.of("ETag", etag));
    }

    /** The body is compared by its keyed hash, so that nothing of it has to be kept in sight. */
    private Once once(CallContext context, String key, ReferralRequest request) {
        try {
            SubjectName body = new SubjectName("body:" + json.writeValueAsString(request));
            return new Once(context.caller().organisation(), "submitReferral", key, keys.current(body), keys.all(body));
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A bound request could not be written", impossible);
        }
    }

    static UUID id(Exchange exchange) {
        return UUID.fromString(exchange.getMessage().getHeader("referralId", "", String.class));
    }
}
