package id.pandu.connector.bpjsvclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Facet;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer.Found;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.testkit.ScriptedServer;
import java.time.Instant;
import java.util.List;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class VClaimRoutesTest {

    private static final Agency AGENCY = new Agency("bpjs-kesehatan", "BPJS Kesehatan", null, List.of(Facet.COVERAGE));

    private final CamelContext camel = new DefaultCamelContext();
    private final ScriptedServer agency;
    private final VClaimClient client;

    VClaimRoutesTest() throws Exception {
        agency = new ScriptedServer(
                ScriptedServer.answering(Native.found(GoldenFiles.ofConnector("least.native.json"))));
        client = new VClaimClient(Native.at(agency.baseUrl()), Native.CLOCK);
    }

    @BeforeEach
    void start() throws Exception {
        var translator = new PesertaTranslator(Native.PROPERTIES, Native.CLOCK);
        camel.addRoutes(new VClaimRoutes(AGENCY, translator, () -> client));
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
        assertThat(exchange.getMessage().getBody()).isInstanceOf(Found.class);
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
        assertThat(exchange.getProperties()).isEmpty();
    }

    @Test
    void letsTheFaultOfAHubThatAsksWronglyThrough() throws Exception {
        assertThat(ask(new PersonKey.AgencyKey("dinsos-sragen", "3314101501209993"))
                        .getException())
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void canBeFoundByItsIds() {
        assertThat(camel.getRoute("agency.bpjs-kesehatan.lookup")).isNotNull();
        assertThat(camel.getProcessor("to-request-bpjs-kesehatan")).isNotNull();
        assertThat(camel.getProcessor("call-bpjs-kesehatan")).isNotNull();
        assertThat(camel.getProcessor("to-answer-bpjs-kesehatan")).isNotNull();
    }

    @Test
    void closesItsClientWithTheContext() {
        assertThat(client.send(Native.REQUEST).status()).isEqualTo(200);

        camel.stop();

        assertThatThrownBy(() -> client.send(Native.REQUEST)).isInstanceOf(AgencyFault.class);
    }

    private Exchange ask(PersonKey person) throws Exception {
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            return producer.send(
                    AgencyRoutes.lookupOf(AGENCY.id()),
                    exchange -> exchange.getMessage().setBody(new LookupQuery(Facet.COVERAGE, person, Instant.MAX)));
        }
    }
}
