package id.pandu.hub.audit;

import id.pandu.api.model.AccessTrail;
import id.pandu.api.model.AccessTrailRequest;
import id.pandu.api.model.AgencyKeyTrailSubject;
import id.pandu.api.model.NikTrailSubject;
import id.pandu.api.model.TrailSubject;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditReader.TrailQuery;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.subject.NikRule;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Optional;
import java.util.UUID;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.jspecify.annotations.Nullable;

/** {@code POST /v1/access-trails}: a resident's own trail; reading it is recorded before, and is part of it from then on. */
public final class AccessTrailRoutes extends RouteBuilder {

    private final AuditReader reader;
    private final Reading reading;
    private final SubjectKeys keys;
    private final ProblemReply problemReply;

    public AccessTrailRoutes(AuditReader reader, Reading reading, SubjectKeys keys, ProblemReply problemReply) {
        this.reader = reader;
        this.reading = reading;
        this.keys = keys;
        this.problemReply = problemReply;
    }

    @Override
    public void configure() {
        from("direct:readAccessTrail")
                .routeId("api.readAccessTrail")
                .routeConfigurationId(ApiErrors.ID)
                .removeHeaders("*")
                .id("drop-request-headers-trail")
                .process(this::read)
                .id("read-trail")
                .setHeader("Cache-Control", constant("no-store"))
                .id("forbid-caching-trail")
                .filter(body().isInstanceOf(Refusal.class))
                .id("is-trail-refused")
                .process(problemReply)
                .id("refuse-trail")
                .end();
    }

    private void read(Exchange exchange) throws Exception {
        var request = exchange.getMessage().getMandatoryBody(AccessTrailRequest.class);
        CallContext call = CallContext.from(exchange);
        Optional<Page> page = AuditQuestions.page(request.limit(), request.cursor());
        Optional<Refusal> refusal = refusal(call, request.subject());
        if (refusal.isPresent()) {
            exchange.getMessage().setBody(refusal.get());
        } else if (page.isEmpty()) {
            exchange.getMessage().setBody(Refusal.at(ProblemType.CALLER_INVALID_CURSOR, "/cursor", "known-cursor"));
        } else {
            exchange.getMessage().setBody(trail(request, call, page.get()));
        }
    }

    private AccessTrail trail(AccessTrailRequest request, CallContext call, Page page) {
        SubjectName person = name(request.subject());
        UUID entry = reading.ofTrail(call, keys.current(person));
        return reader.trail(new TrailQuery(
                keys.all(person), time(request.from()), time(request.until()), page, entry, call.caller()));
    }

    private static Optional<Refusal> refusal(CallContext call, TrailSubject subject) {
        return OfficerRule.brokenBy(call.caller()).or(() -> switch (subject) {
            case NikTrailSubject person ->
                NikRule.brokenBy(person.nik())
                        .map(rule -> Refusal.at(ProblemType.CALLER_IMPOSSIBLE_NIK, "/subject/nik", rule.keyword()));
            case AgencyKeyTrailSubject person -> Optional.empty();
        });
    }

    private static SubjectName name(TrailSubject subject) {
        return switch (subject) {
            case NikTrailSubject person -> SubjectName.ofNik(person.nik());
            case AgencyKeyTrailSubject person -> SubjectName.ofAgencyKey(person.agency(), person.key());
        };
    }

    private static @Nullable Instant time(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }
}
