package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Facet;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer.Partial;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import java.time.Instant;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class SatusehatRoutesTest {

    private static final Agency AGENCY = new Agency("satusehat", "SATUSEHAT", null, List.of(Facet.HEALTH));

    private final CamelContext camel = new DefaultCamelContext();
    private final FakeSatusehat agency;
    private final SatusehatClient client;

    SatusehatRoutesTest() throws Exception {
        agency = new FakeSatusehat();
        client = SatusehatClient.connect(Native.at(agency.baseUrl()), Native.CLOCK);
    }

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new SatusehatRoutes(
                AGENCY,
                new HealthTranslator(Native.CLOCK),
                () -> client,
                new ReferralTranslators("100090001", Referrals.HAND_OVERS, new WorkItemTranslator(Native.CLOCK))));
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
        agency.close();
    }

    @Test
    void leavesTheAnswerAndNothingElse() throws Exception {
        Exchange exchange = ask(new PersonKey.Nik(Native.NIK));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(Partial.class);
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
        assertThat(exchange.getProperties()).isEmpty();
    }

    @Test
    void letsTheFaultOfAHubThatAsksWronglyThroughAndSendsNothing() throws Exception {
        assertThat(ask(new PersonKey.AgencyKey("dinsos-sragen", "3314101501209993"))
                        .getException())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(agency.tokenRequests()).isEmpty();
        assertThat(agency.searches()).isEmpty();
    }

    @Test
    void sendsNothingBeforeItIsAsked() {
        assertThat(agency.tokenRequests()).isEmpty();
        assertThat(agency.searches()).isEmpty();
    }

    @Test
    void canBeFoundByItsIds() {
        assertThat(camel.getRoute("agency.satusehat.lookup")).isNotNull();
        assertThat(camel.getRoute("agency.satusehat.hand-over")).isNotNull();
        assertThat(camel.getRoute("agency.satusehat.work-item")).isNotNull();
        assertThat(camel.getProcessor("to-hand-over-request-satusehat")).isNotNull();
        assertThat(camel.getProcessor("call-hand-over-satusehat")).isNotNull();
        assertThat(camel.getProcessor("to-receipt-satusehat")).isNotNull();
        assertThat(camel.getProcessor("call-work-item-satusehat")).isNotNull();
        assertThat(camel.getProcessor("to-work-item-satusehat")).isNotNull();
        assertThat(camel.getProcessor("to-request-satusehat")).isNotNull();
        assertThat(camel.getProcessor("call-satusehat")).isNotNull();
        assertThat(camel.getProcessor("to-answer-satusehat")).isNotNull();
    }

    @Test
    void closesItsClientWithTheContext() {
        client.send(Native.REQUEST);

        camel.stop();

        assertThatThrownBy(() -> client.send(Native.REQUEST)).isInstanceOf(AgencyFault.class);
    }

    private Exchange ask(PersonKey person) throws Exception {
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            return producer.send(
                    AgencyRoutes.lookupOf(AGENCY.id()),
                    exchange -> exchange.getMessage().setBody(new LookupQuery(Facet.HEALTH, person, Instant.MAX)));
        }
    }
}
