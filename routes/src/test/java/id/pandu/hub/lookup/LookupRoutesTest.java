package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Source;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.hub.agency.CamelAgencyCalls;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.ProblemReply;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.builder.RouteBuilder;
import org.apache.camel.test.junit5.CamelTestSupport;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class LookupRoutesTest extends CamelTestSupport {

    private static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Override
    protected CamelContext createCamelContext() throws Exception {
        CamelContext camel = super.createCamelContext();
        var problemReply = new ProblemReply(JSON);
        var admit = new AdmitLookup(new AdmissionRules(People.DIRECTORY));
        var calls = new CamelAgencyCalls(camel.createProducerTemplate());
        var resolve = new ResolveSubject(People.DIRECTORY, calls, Clock.systemUTC());
        camel.addRoutesConfigurations(new ApiErrors(problemReply));
        camel.addRoutes(new LookupRoutes(admit, resolve, new AskAgencies(calls, Clock.systemUTC()), problemReply));
        camel.addRoutes(fakeAgencies());
        return camel;
    }

    @Test
    void answersWithOneRowForEachAgency() {
        Exchange reply = lookUp(People.request(Facet.COVERAGE, Facet.EDUCATION).build());

        assertThat(reply.getMessage().getBody(LookupAnswer.class).sources())
                .extracting(Source::status)
                .containsExactly(SourceStatus.FOUND, SourceStatus.UNAVAILABLE);
    }

    @Test
    void callsARouteThatEndsWithoutAnAnswerAFaultOfTheConnector() {
        Source education = lookUp(People.request(Facet.EDUCATION).build())
                .getMessage()
                .getBody(LookupAnswer.class)
                .sources()
                .getFirst();

        assertThat(education.problem().code()).isEqualTo("hub.connector-failed");
    }

    @Test
    void letsNoRequestHeaderThrough() {
        Exchange reply = template.request("direct:lookUp", exchange -> {
            exchange.getMessage().setBody(People.request(Facet.COVERAGE).build());
            exchange.getMessage().setHeader("operationName", "drop");
        });

        assertThat(reply.getMessage().getHeaders()).containsOnlyKeys("Cache-Control");
    }

    @Test
    void refusesWithAProblemDocument() throws Exception {
        Exchange reply = lookUp(People.request(Facet.COVERAGE)
                .subject(new NikSubject("9999999999999999"))
                .build());

        assertThat(reply.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(422);
        assertThat(reply.getMessage().getHeader(Exchange.CONTENT_TYPE)).isEqualTo("application/problem+json");
        assertThat(JSON.readTree(reply.getMessage().getBody(String.class))
                        .path("code")
                        .asText())
                .isEqualTo("caller.impossible-nik");
    }

    @Test
    void turnsAFaultOfTheHubIntoAProblemThatTellsNothing() throws Exception {
        Exchange reply = template.request(
                "direct:lookUp", exchange -> exchange.getMessage().setBody("not a lookup 3314105203909991"));

        assertThat(reply.getException()).isNull();
        assertThat(reply.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(500);
        assertThat(reply.getMessage().getBody(String.class))
                .contains("hub.internal")
                .doesNotContain("3314105203909991");
    }

    @Test
    void findsOutWhoIsMeantFirst() {
        LookupAnswer answer = lookUp(People.request(Facet.IDENTITY, Facet.COVERAGE)
                        .subject(new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE))
                        .build())
                .getMessage()
                .getBody(LookupAnswer.class);

        assertThat(answer.resolution().nik()).isEqualTo(People.SITI.nik());
        assertThat(answer.sources()).extracting(Source::status).containsOnly(SourceStatus.FOUND);
        assertThat(answer.profile().identity().name()).isEqualTo("SITI CONTOH");
    }

    @Test
    void refusesAHouseholdThatNobodyKnowsAndSaysWhoWasAsked() throws Exception {
        Exchange reply = lookUp(People.request(Facet.COVERAGE)
                .subject(new HouseholdSubject("3314101501200009"))
                .build());

        JsonNode problem = JSON.readTree(reply.getMessage().getBody(String.class));
        assertThat(reply.getMessage().getHeader(Exchange.HTTP_RESPONSE_CODE)).isEqualTo(404);
        assertThat(problem.path("code").asText()).isEqualTo("subject.not-found");
        assertThat(problem.path("attempts"))
                .extracting(attempt -> attempt.path("agency").asText())
                .containsExactly("dukcapil", "dinsos-sragen");
    }

    private Exchange lookUp(LookupRequest request) {
        return template.request(
                "direct:lookUp", exchange -> exchange.getMessage().setBody(request));
    }

    private static Resolution resolution(ResolveQuery query) {
        if (query.subject() instanceof HouseholdSubject) {
            return new Resolution.Matches(0, List.of(), Instant.EPOCH);
        }
        var siti = new Match(new PersonKey.Nik(People.SITI.nik()), People.identity("SITI CONTOH"));
        return new Resolution.Matches(1, List.of(siti), Instant.EPOCH);
    }

    private static RouteBuilder fakeAgencies() {
        return new RouteBuilder() {
            @Override
            public void configure() {
                var found = new AgencyAnswer.Found(People.coverage("SITI CONTOH"), Instant.EPOCH);
                from(AgencyRoutes.lookupOf("bpjs-kesehatan"))
                        .routeId("fake-bpjs")
                        .setBody(exchange -> found);
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
