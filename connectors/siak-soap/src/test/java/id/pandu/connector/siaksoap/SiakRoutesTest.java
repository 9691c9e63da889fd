package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer.Found;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution.Matches;
import id.pandu.connector.ResolveQuery;
import java.time.Instant;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class SiakRoutesTest {

    private static final Agency AGENCY = new Agency("dukcapil", "Ditjen Dukcapil", null, List.of(Facet.IDENTITY));
    private static final ResolveQuery FAMILY = new ResolveQuery(new HouseholdSubject(Native.FAMILY_CARD), Instant.MAX);

    private final CamelContext camel = new DefaultCamelContext();
    private final FakeSiak agency;
    private final SiakClient client;

    SiakRoutesTest() throws Exception {
        agency = new FakeSiak(request -> FakeSiak.soap(GoldenFiles.ofContract(
                request.body().contains("CariKeluarga")
                        ? "cari-keluarga.found.response.xml"
                        : "cari-nik.found.response.xml")));
        client = SiakClient.to(Native.at(agency.url()));
    }

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new SiakRoutes(AGENCY, Translators.of(Native.PROPERTIES, Native.CLOCK), () -> client));
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
        agency.close();
    }

    @Test
    void leavesTheAnswerAndNothingElse() throws Exception {
        Exchange exchange = ask(AgencyRoutes.lookupOf(AGENCY.id()), Native.lookup(Native.NIK), Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(Found.class);
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
        assertThat(exchange.getProperties()).isEmpty();
    }

    @Test
    void leavesTheResolutionAndNothingElse() throws Exception {
        Exchange exchange = ask(AgencyRoutes.resolveOf(AGENCY.id()), FAMILY, Map.of());

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(Matches.class);
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
        assertThat(exchange.getProperties()).isEmpty();
    }

    /** CVE-2026-46592: where Camel's CXF component makes the call, headers of a stranger choose the operation. Here it does not. */
    @Test
    void letsNoHeaderChooseOperationOrAddress() throws Exception {
        try (var elsewhere = new FakeSiak(request -> FakeSiak.soap(""))) {
            Map<String, Object> headers = Map.of(
                    "operationName", "cariKeluarga",
                    "operationNamespace", "https://pandu.id/siak/penduduk/v1",
                    "SOAPAction", "\"https://pandu.id/siak/penduduk/v1/cariKeluarga\"",
                    "CamelDestinationOverrideUrl", elsewhere.url(),
                    "CamelHttpUri", elsewhere.url(),
                    "CamelCxfMessage", "x",
                    "org.apache.cxf.message.Message.ENDPOINT_ADDRESS", elsewhere.url());

            Exchange exchange = ask(AgencyRoutes.lookupOf(AGENCY.id()), Native.lookup(Native.NIK), headers);

            assertThat(exchange.getMessage().getBody()).isInstanceOf(Found.class);
            assertThat(elsewhere.requests()).isEmpty();
            assertThat(agency.requests()).singleElement().satisfies(request -> {
                assertThat(request.headers().get("SOAPAction"))
                        .containsExactly("\"https://pandu.id/siak/penduduk/v1/cariNik\"");
                assertThat(SoapRequest.of(request).body())
                        .isEqualTo(SoapRequest.fields(GoldenFiles.ofContract("cari-nik.request.xml")));
                assertThat(request.headers().keySet())
                        .containsExactlyInAnyOrder(
                                "Accept", "Content-length", "Content-type", "Host", "Soapaction", "User-agent");
            });
        }
    }

    @Test
    void letsTheFaultOfAHubThatAsksWronglyThrough() throws Exception {
        var wrong = new LookupQuery(
                Facet.IDENTITY, new PersonKey.AgencyKey("dinsos-sragen", Native.FAMILY_CARD), Instant.MAX);

        assertThat(ask(AgencyRoutes.lookupOf(AGENCY.id()), wrong, Map.of()).getException())
                .isInstanceOf(IllegalArgumentException.class);
        assertThat(agency.requests()).isEmpty();
    }

    @Test
    void canBeFoundByItsIds() {
        assertThat(camel.getRoute("agency.dukcapil.lookup")).isNotNull();
        assertThat(camel.getRoute("agency.dukcapil.resolve")).isNotNull();
        assertThat(camel.getRoute("agency.dukcapil.hand-over")).isNotNull();
        assertThat(camel.getRoute("agency.dukcapil.work-item")).isNotNull();
        assertThat(camel.getProcessor("to-hand-over-request-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("call-hand-over-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("to-receipt-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("to-work-item-request-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("call-work-item-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("to-work-item-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("to-request-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("call-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("to-answer-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("to-question-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("call-resolve-dukcapil")).isNotNull();
        assertThat(camel.getProcessor("to-resolution-dukcapil")).isNotNull();
    }

    @Test
    void closesItsClientWithTheContext() {
        var question = new LookupTranslator(Native.PROPERTIES, Native.CLOCK).toRequest(Native.lookup(Native.NIK));
        assertThat(client.ask(question)).isInstanceOf(SiakReply.Person.class);

        camel.stop();

        assertThatThrownBy(() -> client.ask(question)).isInstanceOf(RuntimeException.class);
    }

    private Exchange ask(String endpoint, Object query, Map<String, Object> headers) throws Exception {
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            return producer.send(endpoint, exchange -> {
                exchange.getMessage().setBody(query);
                exchange.getMessage().setHeaders(new HashMap<>(headers));
            });
        }
    }
}
