package id.pandu.hub.lookup;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.NikSubject;
import id.pandu.api.model.Source;
import id.pandu.api.model.SourceStatus;
import id.pandu.hub.agreement.Decision.Denied;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.problem.ProblemType;
import java.time.LocalDate;
import org.apache.camel.Exchange;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** What a lookup answers, and with which problem it ends. */
@NullUnmarked
class LookupRoutesTest extends LookupTestSupport {

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

    @Test
    void deniesWhatIsNoLongerAgreedWhenItIsAboutToLeave() {
        whileAsked = () -> agreed = wish -> new Denied(ProblemType.CALLER_AGREEMENT_NOT_IN_FORCE);

        LookupAnswer answer =
                lookUp(People.request(Facet.COVERAGE).build()).getMessage().getBody(LookupAnswer.class);

        assertThat(answer.sources().getFirst().problem().code()).isEqualTo("caller.agreement-not-in-force");
        assertThat(answer.profile().coverage()).isNull();
    }
}
