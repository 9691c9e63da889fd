package id.pandu.gateway.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.Facet;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.Connector;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.CamelAgencyCalls;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.FieldPaths;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.cache.AnswerKeys;
import id.pandu.hub.cache.AnswerStore;
import id.pandu.hub.cache.Answers;
import id.pandu.hub.cache.Invalidations;
import id.pandu.hub.cache.Turns;
import id.pandu.hub.consent.Reliance;
import id.pandu.hub.lookup.AdmissionRules;
import id.pandu.hub.lookup.AdmitLookup;
import id.pandu.hub.lookup.AskAgencies;
import id.pandu.hub.lookup.ConsentDesk;
import id.pandu.hub.lookup.FanOut;
import id.pandu.hub.lookup.LookupAudit;
import id.pandu.hub.lookup.LookupRoutes;
import id.pandu.hub.lookup.Recall;
import id.pandu.hub.lookup.RecordIntent;
import id.pandu.hub.lookup.ResolveSubject;
import id.pandu.hub.problem.ProblemType;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.impl.DefaultCamelContext;

/** The gateway's lookup from the admitted token to the answer, in this process: a log of choice, and an insurer that takes its time. */
final class LookupFlow implements AutoCloseable {

    private static final String INSURER = "bpjs-kesehatan";
    private static final Agreements AGREED = wish -> new Grant("all", 1, Long.MAX_VALUE, FieldPaths.of(List.of("*")));
    private static final Caller LOKET =
            new Caller("loket-sragen", Set.of(Caller.EVERYWHERE), new Caller.Officer("siti.petugas", "front-office"));
    private static final LookupRequest REQUEST = LookupRequest.builder()
            .subject(new NikSubject("3314105203909991"))
            .region("33.14")
            .purpose(Purpose.SERVICE_REFERRAL)
            .legalBasis(LegalBasis.PUBLIC_DUTY)
            .facets(List.of(Facet.COVERAGE))
            .build();

    private final DefaultCamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate producer = camel.createProducerTemplate();

    LookupFlow(AuditLog log, Duration insurerTakes) throws Exception {
        var reply = new ProblemReply(
                JsonMapper.builder().addModule(new JavaTimeModule()).build());
        camel.addRoutesConfigurations(new ApiErrors(reply));
        camel.addRoutes(routes(new LookupAudit(log, new PlainKeys(), Clock.systemUTC()), reply));
        camel.addRoutes(insurer(insurerTakes));
        camel.start();
    }

    /** One lookup; anything but a record is a failure. */
    void lookUp() {
        Exchange reply = producer.request("direct:lookUp", exchange -> {
            CallContext.from(exchange, any -> LOKET);
            exchange.getMessage().setBody(REQUEST);
        });
        if (!(reply.getMessage().getBody() instanceof LookupAnswer answer)
                || answer.sources().getFirst().status() != SourceStatus.FOUND) {
            throw new IllegalStateException("No answer: " + reply.getMessage().getBody(String.class));
        }
    }

    @Override
    public void close() {
        camel.stop();
    }

    private LookupRoutes routes(LookupAudit audit, ProblemReply reply) {
        AgencyDirectory directory = new AgencyDirectory(List.of(insurer()));
        var calls = new CamelAgencyCalls(camel.createProducerTemplate());
        var consents = new ConsentDesk(
                (organisation, reference) -> new Reliance.None(ProblemType.CALLER_CONSENT_UNKNOWN),
                new PlainKeys(),
                Clock.systemUTC());
        var sources = new ResolveSubject.Sources(directory, calls, grant -> true, Clock.systemUTC());
        var answers = new Answers(
                new AnswerKeys(new PlainKeys()),
                AnswerStore.NONE,
                Turns.ALONE,
                new Invalidations(Duration.ZERO, 1, Clock.systemUTC()),
                Clock.systemUTC(),
                new SimpleMeterRegistry());
        var steps = new LookupRoutes.Steps(
                new AdmitLookup(new AdmissionRules(directory), consents, audit),
                new RecordIntent(directory, AGREED, audit),
                new ResolveSubject(sources, AGREED, consents, audit),
                new Recall(answers),
                new AskAgencies(new FanOut(calls, answers, Clock.systemUTC()), AGREED, consents, audit));
        return new LookupRoutes(steps, reply);
    }

    private static ConnectedAgency insurer() {
        var settings = new GuardSettings(Duration.ofSeconds(2), 100, 50, 20, Duration.ofSeconds(5));
        return new ConnectedAgency(
                new Agency(INSURER, INSURER, REQUEST.region(), List.of(Facet.COVERAGE)),
                "fake",
                Connector.Mode.RECORD,
                false,
                new AgencyGuard(INSURER, settings, Clock.systemUTC()));
    }

    private static RouteBuilder insurer(Duration takes) {
        Coverage coverage = Coverage.builder()
                .cardNumber("0009990000017")
                .status(Coverage.StatusEnum.ACTIVE)
                .build();
        var found = new AgencyAnswer.Found(Profile.builder().coverage(coverage).build(), Instant.EPOCH);
        return new RouteBuilder() {
            @Override
            public void configure() {
                from(AgencyRoutes.lookupOf(INSURER))
                        .routeId("insurer")
                        .delay(takes.toMillis())
                        .setBody(exchange -> found);
            }
        };
    }

    /** Hashes of the right form. */
    private static final class PlainKeys implements SubjectKeys {

        @Override
        public SubjectKey current(SubjectName name) {
            return new SubjectKey("k1", "%064x".formatted(name.text().hashCode()));
        }

        @Override
        public List<SubjectKey> all(SubjectName name) {
            return List.of(current(name));
        }
    }
}
