package id.pandu.hub.lookup;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LookupRequest;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.hub.agency.CamelAgencyCalls;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.cache.Answers;
import id.pandu.hub.cache.MemoryAnswers;
import id.pandu.hub.consent.Reliance;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.jspecify.annotations.NullUnmarked;

/** The route of lookups between agencies that are made up, and what it writes down. */
@NullUnmarked
abstract class LookupTestSupport extends CamelTestSupport {

    static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    final Answers answers = MemoryAnswers.answers(Clock.systemUTC());
    final RecordingAuditLog recorded = new RecordingAuditLog();
    Reliance consent = new Reliance.None(ProblemType.CALLER_CONSENT_UNKNOWN);
    final List<Integer> askedAfter = new CopyOnWriteArrayList<>();
    Runnable whileAsked = () -> {};
    Runnable whileConsentIsRead = () -> {};
    String livesIn;
    Agreements agreed = People.AGREED;
    final Agreements agreements = wish -> agreed.decide(wish);

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        var problemReply = new ProblemReply(JSON);
        var audit = new LookupAudit(recorded, People.keys(), Clock.systemUTC());
        var consents = new ConsentDesk(
                (organisation, reference) -> {
                    whileConsentIsRead.run();
                    return consent;
                },
                People.keys(),
                Clock.systemUTC());
        var admit = new AdmitLookup(new AdmissionRules(People.DIRECTORY), consents, audit);
        var calls = new CamelAgencyCalls(camel.createProducerTemplate());
        var sources = new ResolveSubject.Sources(People.DIRECTORY, calls, People.PLENTY, Clock.systemUTC());
        var resolve = new ResolveSubject(sources, agreements, consents, audit);
        var intent = new RecordIntent(People.DIRECTORY, agreements, audit);
        var ask = new AskAgencies(new FanOut(calls, answers, Clock.systemUTC()), agreements, consents, audit);
        camel.addRoutesConfigurations(new ApiErrors(problemReply));
        var steps = new LookupRoutes.Steps(admit, intent, resolve, new Recall(answers), ask);
        camel.addRoutes(new LookupRoutes(steps, problemReply));
        camel.addRoutes(fakeAgencies());
        return camel;
    }

    Exchange lookUp(LookupRequest request) {
        return lookUp(request, Caller.EVERYWHERE);
    }

    Exchange lookUp(LookupRequest request, String... regions) {
        return template.request("direct:lookUp", exchange -> {
            CallContext.from(exchange, any -> People.context(regions).caller());
            exchange.getMessage().setBody(request);
        });
    }

    static String problem(Exchange reply) {
        try {
            JsonNode problem = JSON.readTree(reply.getMessage().getBody(String.class));
            return problem.path("status").asInt() + " " + problem.path("code").asText();
        } catch (JsonProcessingException noProblem) {
            throw new AssertionError(noProblem);
        }
    }

    private Resolution resolution(ResolveQuery query) {
        if (query.subject() instanceof HouseholdSubject) {
            return new Resolution.Matches(0, List.of(), Instant.EPOCH);
        }
        var siti = new Match(new PersonKey.Nik(People.SITI.nik()), People.identity("SITI CONTOH", livesIn));
        return new Resolution.Matches(1, List.of(siti), Instant.EPOCH);
    }

    private RouteBuilder fakeAgencies() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                var found = new AgencyAnswer.Found(People.coverage("SITI CONTOH"), Instant.EPOCH);
                from(AgencyRoutes.lookupOf("bpjs-kesehatan"))
                        .routeId("fake-bpjs")
                        .process(exchange -> {
                            askedAfter.add(recorded.entries.size());
                            whileAsked.run();
                            exchange.getMessage().setBody(found);
                        });
                from(AgencyRoutes.resolveOf("dukcapil"))
                        .routeId("fake-dukcapil")
                        .setBody(exchange -> resolution(exchange.getMessage().getBody(ResolveQuery.class)));
                from(AgencyRoutes.resolveOf("dinsos-sragen"))
                        .routeId("fake-dinsos")
                        .setBody(exchange -> new Resolution.Matches(0, List.of(), Instant.EPOCH));
                from(AgencyRoutes.lookupOf("disdik-sragen"))
                        .routeId("fake-disdik")
                        .setBody(constant("no answer"));
            }
        };
    }
}
