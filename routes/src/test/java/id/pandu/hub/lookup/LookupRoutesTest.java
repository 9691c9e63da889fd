package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Disclosure;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.LookupRequest;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Purpose;
import id.pandu.api.model.Source;
import id.pandu.api.model.SourceStatus;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.hub.agency.CamelAgencyCalls;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.api.ApiErrors;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.cache.Answers;
import id.pandu.hub.cache.MemoryAnswers;
import id.pandu.hub.consent.Reliance;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
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

    private final Answers answers = MemoryAnswers.answers(Clock.systemUTC());
    private final RecordingAuditLog recorded = new RecordingAuditLog();
    private Reliance consent = new Reliance.None(ProblemType.CALLER_CONSENT_UNKNOWN);
    private final List<Integer> askedAfter = new CopyOnWriteArrayList<>();
    private Runnable whileAsked = () -> {};
    private Runnable whileConsentIsRead = () -> {};
    private String livesIn;
    private Agreements agreed = People.AGREED;
    private final Agreements agreements = wish -> agreed.decide(wish);

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
            CallContext.from(exchange, any -> People.context(Caller.EVERYWHERE).caller());
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
        return lookUp(request, Caller.EVERYWHERE);
    }

    private Exchange lookUp(LookupRequest request, String... regions) {
        return template.request("direct:lookUp", exchange -> {
            CallContext.from(exchange, any -> People.context(regions).caller());
            exchange.getMessage().setBody(request);
        });
    }

    @Test
    void recordsTheIntentBeforeAnybodyIsAskedAndTheOutcomeBeforeTheAnswer() {
        LookupAnswer answer =
                lookUp(People.request(Facet.COVERAGE).build()).getMessage().getBody(LookupAnswer.class);

        assertThat(recorded.events()).containsExactly("lookup.intent", "lookup.answered");
        assertThat(recorded.entries.getFirst().disclosures())
                .containsExactly(new Disclosure("bpjs-kesehatan", Facet.COVERAGE, "ASKED", List.of(), null));
        assertThat(askedAfter).containsExactly(1);
        AuditEntry outcome = recorded.entries.getLast();
        assertThat(outcome.id()).isEqualTo(answer.lookupId());
        assertThat(outcome.subjects()).containsExactly(People.keys().current(SubjectName.ofNik(People.SITI.nik())));
        assertThat(outcome.disclosures())
                .containsExactly(new Disclosure(
                        "bpjs-kesehatan",
                        Facet.COVERAGE,
                        "FOUND",
                        List.of("cardNumber", "name", "birthDate", "gender", "status"),
                        null));
        assertThat(outcome.caller().officer()).isEqualTo(People.OFFICER);
    }

    @Test
    void asksNobodyWhenTheIntentCannotBeRecorded() {
        recorded.failFrom(1);

        Exchange reply = lookUp(People.request(Facet.COVERAGE).build());

        assertThat(problem(reply)).isEqualTo("503 hub.audit-unavailable");
        assertThat(askedAfter).isEmpty();
    }

    @Test
    void releasesNothingWhenTheOutcomeCannotBeRecorded() {
        recorded.failFrom(2);

        Exchange reply = lookUp(People.request(Facet.COVERAGE).build());

        assertThat(problem(reply)).isEqualTo("503 hub.audit-unavailable");
        assertThat(reply.getMessage().getBody(String.class)).doesNotContain("SITI");
        assertThat(askedAfter).hasSize(1);
    }

    @Test
    void recordsWhoWasMeantOnceThatIsKnown() {
        lookUp(People.request(Facet.IDENTITY, Facet.COVERAGE)
                .subject(new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE))
                .build());

        SubjectKey siti = People.keys().current(SubjectName.ofNik(People.SITI.nik()));
        assertThat(recorded.events()).containsExactly("lookup.intent", "lookup.intent", "lookup.answered");
        assertThat(recorded.entries.getFirst().subjects()).doesNotContain(siti);
        assertThat(recorded.entries.get(1).subjects()).containsExactly(siti);
        assertThat(recorded.entries.getLast().subjects()).containsExactly(siti);
    }

    @Test
    void recordsASearchThatFoundNobody() {
        lookUp(People.request(Facet.COVERAGE)
                .subject(new HouseholdSubject("3314101501200009"))
                .build());

        assertThat(recorded.events()).containsExactly("lookup.intent", "lookup.refused");
        assertThat(recorded.entries.getLast().outcome()).isEqualTo("subject.not-found");
    }

    @Test
    void recordsARefusalForWantOfTheRegion() {
        Exchange reply = lookUp(People.request(Facet.COVERAGE).build(), "64.03");

        assertThat(problem(reply)).isEqualTo("403 caller.region-not-allowed");
        assertThat(recorded.events()).containsExactly("lookup.refused");
        assertThat(askedAfter).isEmpty();
    }

    @Test
    void stopsWhenTheConsentIsWithdrawnWhileAgenciesAreAsked() {
        consent = new Reliance.Given(
                People.keys().current(SubjectName.ofNik(People.SITI.nik())),
                Set.of(Facet.COVERAGE),
                Set.of(Purpose.SERVICE_REFERRAL));
        whileAsked = () -> consent = new Reliance.None(ProblemType.CALLER_CONSENT_WITHDRAWN);

        Exchange reply = lookUp(People.request(Facet.COVERAGE)
                .legalBasis(LegalBasis.CONSENT)
                .consentReference("c-1")
                .build());

        assertThat(problem(reply)).isEqualTo("403 caller.consent-withdrawn");
        assertThat(recorded.entries.getLast().outcome()).isEqualTo("caller.consent-withdrawn");
    }

    @Test
    void endsByTheDeadlineThoughTheConsentCannotBeRead() {
        whileConsentIsRead = () -> new CompletableFuture<Void>()
                .completeOnTimeout(null, 10, TimeUnit.SECONDS)
                .join();

        Exchange reply = lookUp(People.request(Facet.COVERAGE)
                .legalBasis(LegalBasis.CONSENT)
                .consentReference("c-1")
                .deadlineMs(200)
                .build());

        assertThat(problem(reply)).isEqualTo("503 hub.store-unavailable");
        assertThat(askedAfter).isEmpty();
    }

    @Test
    void deniesAFacetThatTheConsentDoesNotCover() {
        consent = new Reliance.Given(
                People.keys().current(SubjectName.ofNik(People.SITI.nik())),
                Set.of(Facet.EDUCATION),
                Set.of(Purpose.SERVICE_REFERRAL));

        Source coverage = lookUp(People.request(Facet.COVERAGE)
                        .legalBasis(LegalBasis.CONSENT)
                        .consentReference("c-1")
                        .build())
                .getMessage()
                .getBody(LookupAnswer.class)
                .sources()
                .getFirst();

        assertThat(coverage.status()).isEqualTo(SourceStatus.DENIED);
        assertThat(coverage.problem().code()).isEqualTo("caller.facet-without-consent");
        assertThat(askedAfter).isEmpty();
    }

    @Test
    void refusesAConsentOfSomebodyElse() {
        consent = new Reliance.Given(
                People.keys().current(SubjectName.ofNik("3314100904129994")),
                Set.of(Facet.COVERAGE),
                Set.of(Purpose.SERVICE_REFERRAL));

        Exchange reply = lookUp(People.request(Facet.COVERAGE)
                .legalBasis(LegalBasis.CONSENT)
                .consentReference("c-1")
                .build());

        assertThat(problem(reply)).isEqualTo("403 caller.consent-not-covering");
    }

    @Test
    void recordsWhomTheCallerLearnedOfWhenTheConsentIsSomebodyElses() {
        consent = new Reliance.Given(
                People.keys().current(SubjectName.ofNik("3314100904129994")),
                Set.of(Facet.IDENTITY),
                Set.of(Purpose.SERVICE_REFERRAL));

        Exchange reply = lookUp(People.request(Facet.IDENTITY)
                .subject(new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE))
                .legalBasis(LegalBasis.CONSENT)
                .consentReference("c-1")
                .build());

        assertThat(problem(reply)).isEqualTo("403 caller.consent-not-covering");
        assertThat(recorded.entries.getLast().subjects())
                .contains(People.keys().current(SubjectName.ofNik(People.SITI.nik())));
    }

    @Test
    void deniesWhatIsNoLongerAgreedWhenItIsAboutToLeave() {
        whileAsked = () -> agreed = wish -> new Denied(ProblemType.CALLER_AGREEMENT_NOT_IN_FORCE);

        LookupAnswer answer =
                lookUp(People.request(Facet.COVERAGE).build()).getMessage().getBody(LookupAnswer.class);

        assertThat(answer.sources().getFirst().problem().code()).isEqualTo("caller.agreement-not-in-force");
        assertThat(answer.profile().coverage()).isNull();
    }

    @Test
    void keepsTheNumberOfAResidentOfAnotherRegionWhoWasFoundByName() {
        LookupAnswer answer = byName(Purpose.CASE_MANAGEMENT);

        assertThat(answer.sources().getFirst().problem().code()).isEqualTo("caller.out-of-area");
        assertThat(answer.resolution().nik()).isNull();
        assertThat(recorded.entries.getLast().disclosures())
                .allSatisfy(disclosure -> assertThat(disclosure.fields()).isEmpty());
    }

    @Test
    void recordsThatTheNumberOfSomebodyFoundByNameLeft() {
        LookupAnswer answer = byName(Purpose.OUT_OF_AREA_SERVICE);

        assertThat(answer.resolution().nik()).isEqualTo(People.SITI.nik());
        assertThat(recorded.entries.getLast().disclosures())
                .contains(new Disclosure("dukcapil", Facet.IDENTITY, "FOUND", List.of("nik"), null));
    }

    /** Asked for by the counter of Berau; the civil registry says that she lives in Sragen. */
    private LookupAnswer byName(Purpose purpose) {
        livesIn = "33.14";
        return lookUp(
                        People.request(Facet.COVERAGE)
                                .subject(
                                        new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE))
                                .region("64.03")
                                .purpose(purpose)
                                .build(),
                        "64.03")
                .getMessage()
                .getBody(LookupAnswer.class);
    }

    private static String problem(Exchange reply) {
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
