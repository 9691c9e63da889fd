package id.pandu.hub.catalogue;

import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.Facet;
import id.pandu.api.model.ServiceMatchRequest;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.Connector;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.agreement.FieldPaths;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.cache.MemoryAnswers;
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
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.impl.DefaultCamelContext;
import org.jspecify.annotations.NullUnmarked;

/** The routes of lookup and match in a context of their own, beside agencies that say what a test wants and nothing else. */
@NullUnmarked
final class AnyHub implements AutoCloseable {

    static final Map<Facet, String> AGENCIES = Map.of(
            Facet.IDENTITY, "dukcapil",
            Facet.COVERAGE, "bpjs-kesehatan",
            Facet.EDUCATION, "disdik-sragen",
            Facet.WELFARE, "dinsos-sragen");

    /** What agencies say, and what is agreed with them; absent is "no record", and "nothing". */
    final Map<Facet, AgencyAnswer> world = new ConcurrentHashMap<>();

    final Map<Facet, Set<String>> grants = new ConcurrentHashMap<>();
    final List<Facet> asked = new CopyOnWriteArrayList<>();
    final List<AuditEntry> recorded = new CopyOnWriteArrayList<>();
    Reliance consent = new Reliance.None(ProblemType.CALLER_CONSENT_UNKNOWN);
    Resolution resolution = new Resolution.Matches(0, List.of(), Instant.EPOCH);

    private final CamelContext camel = new DefaultCamelContext();
    private final AgencyDirectory directory = new AgencyDirectory(AGENCIES.entrySet().stream()
            .map(entry -> agency(entry.getValue(), entry.getKey()))
            .toList());

    AnyHub(Catalogue catalogue) throws Exception {
        Agreements agreements = wish -> grants.containsKey(wish.facet())
                ? new Grant("g", 1, 1_000_000, FieldPaths.of(grants.get(wish.facet())))
                : new Denied(ProblemType.CALLER_NO_AGREEMENT);
        var problemReply = new ProblemReply(
                JsonMapper.builder().addModule(new JavaTimeModule()).build());
        var audit = new LookupAudit(recorded::add, keys(), Clock.systemUTC());
        var consents = new ConsentDesk((organisation, reference) -> consent, keys(), Clock.systemUTC());
        var admit = new AdmitLookup(new AdmissionRules(directory), consents, audit);
        var sources = new ResolveSubject.Sources(directory, calls(), grant -> true, Clock.systemUTC());
        camel.addRoutesConfigurations(new ApiErrors(problemReply));
        var answers = MemoryAnswers.answers(Clock.systemUTC());
        var steps = new LookupRoutes.Steps(
                admit,
                new RecordIntent(directory, agreements, audit),
                new ResolveSubject(sources, agreements, consents, audit),
                new Recall(answers),
                new AskAgencies(new FanOut(calls(), answers, Clock.systemUTC()), agreements, consents, audit));
        camel.addRoutes(new LookupRoutes(steps, problemReply));
        var plan = new PlanMatch(catalogue, directory, new FactRights(directory, agreements));
        camel.addRoutes(new MatchRoutes(plan, admit, new AnswerMatch(catalogue), problemReply));
        camel.start();
    }

    /** What comes of a request by somebody who may act in these regions. */
    Exchange match(ServiceMatchRequest request, String... regions) {
        return match(request, new Caller("loket-uji", Set.of(regions), new Officer("uji.petugas", "penguji")));
    }

    Exchange match(ServiceMatchRequest request, Caller caller) {
        return camel.createProducerTemplate().request("direct:matchServices", exchange -> {
            exchange.getMessage().setHeader("Accept-Language", "en");
            CallContext.from(exchange, any -> caller);
            exchange.getMessage().setBody(request);
        });
    }

    List<String> events() {
        return recorded.stream().map(entry -> entry.event().code()).toList();
    }

    @Override
    public void close() {
        camel.stop();
    }

    private AgencyCalls calls() {
        return new AgencyCalls() {
            @Override
            public AgencyAnswer ask(String agencyId, LookupQuery query) {
                asked.add(query.facet());
                return world.getOrDefault(query.facet(), new AgencyAnswer.NotFound(Instant.EPOCH));
            }

            @Override
            public Resolution resolve(String agencyId, ResolveQuery query) {
                return resolution;
            }
        };
    }

    private static ConnectedAgency agency(String id, Facet facet) {
        String region = id.endsWith("-sragen") ? "33.14" : null;
        var settings = new GuardSettings(Duration.ofSeconds(2), 10, 50, 20, Duration.ofSeconds(5));
        return new ConnectedAgency(
                new Agency(id, id, region, List.of(facet)),
                "fake",
                Connector.Mode.RECORD,
                facet == Facet.IDENTITY || facet == Facet.WELFARE,
                new AgencyGuard(id, settings, Clock.systemUTC()));
    }

    private static SubjectKeys keys() {
        return new SubjectKeys() {
            @Override
            public SubjectKey current(SubjectName name) {
                return new SubjectKey("k1", Integer.toHexString(name.text().hashCode()));
            }

            @Override
            public List<SubjectKey> all(SubjectName name) {
                return List.of(current(name));
            }
        };
    }
}
