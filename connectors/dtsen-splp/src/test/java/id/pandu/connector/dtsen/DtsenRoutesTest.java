package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Facet;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer.Found;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution.Matches;
import id.pandu.connector.ResolveQuery;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class DtsenRoutesTest {

    private static final Agency AGENCY =
            new Agency(Native.AGENCY, "Dinas Sosial Kabupaten Sragen", "33.14", List.of(Facet.WELFARE));

    private final CamelContext camel = new DefaultCamelContext();
    private final FakeRegistry registry = FakeRegistry.saying(GoldenFiles.ofContract("by-nik.found.json"));
    private final DtsenClient client = new DtsenClient(Native.at(registry.baseUrl()));

    DtsenRoutesTest() throws Exception {}

    @BeforeEach
    void start() throws Exception {
        camel.addRoutes(new DtsenRoutes(
                AGENCY,
                new WelfareTranslator(AGENCY.id(), Native.CLOCK),
                new HandOverTranslator(Native.CLOCK),
                new WorkItemTranslator(Native.CLOCK),
                () -> client));
        camel.start();
    }

    @AfterEach
    void stop() throws Exception {
        camel.close();
        registry.close();
    }

    @Test
    void leavesTheAnswerAndNothingElse() throws Exception {
        Exchange exchange = ask(AgencyRoutes.lookupOf(AGENCY.id()), lookup(new PersonKey.Nik(Native.NIK)));

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(Found.class);
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
        assertThat(exchange.getProperties()).isEmpty();
    }

    @Test
    void leavesThoseWhoAreMeantAndNothingElse() throws Exception {
        var household = new ResolveQuery(new HouseholdSubject(Native.CARD), Instant.MAX);
        Exchange exchange = ask(AgencyRoutes.resolveOf(AGENCY.id()), household);

        assertThat(exchange.getException()).isNull();
        assertThat(exchange.getMessage().getBody()).isInstanceOf(Matches.class);
        assertThat(exchange.getMessage().getHeaders()).isEmpty();
        assertThat(exchange.getProperties()).isEmpty();
    }

    @Test
    void sendsNothingForAHubThatAsksWrongly() throws Exception {
        Exchange exchange =
                ask(AgencyRoutes.lookupOf(AGENCY.id()), lookup(new PersonKey.AgencyKey("dinsos-berau", Native.KEY)));

        assertThat(exchange.getException()).isInstanceOf(IllegalArgumentException.class);
        assertThat(registry.asked()).isEmpty();
    }

    @Test
    void canBeFoundByItsIds() {
        assertThat(camel.getRoute("agency.dinsos-sragen.lookup")).isNotNull();
        assertThat(camel.getRoute("agency.dinsos-sragen.resolve")).isNotNull();
        assertThat(camel.getRoute("agency.dinsos-sragen.hand-over")).isNotNull();
        assertThat(camel.getRoute("agency.dinsos-sragen.work-item")).isNotNull();
        assertThat(Stream.of("to-request", "call", "to-answer", "to-resolve-request", "call-resolve", "to-resolution"))
                .allMatch(step -> camel.getProcessor(step + "-dinsos-sragen") != null);
        assertThat(Stream.of("to-hand-over-request", "call-hand-over", "to-receipt", "call-work-item", "to-work-item"))
                .allMatch(step -> camel.getProcessor(step + "-dinsos-sragen") != null);
    }

    @Test
    void closesItsClientWithTheContext() {
        assertThat(client.ask(Native.BY_NIK)).isInstanceOf(Told.People.class);

        camel.stop();

        assertThatThrownBy(() -> client.ask(Native.BY_NIK)).isInstanceOf(AgencyFault.class);
    }

    private static LookupQuery lookup(PersonKey person) {
        return new LookupQuery(Facet.WELFARE, person, Instant.MAX);
    }

    private Exchange ask(String endpoint, Object query) throws Exception {
        try (ProducerTemplate producer = camel.createProducerTemplate()) {
            return producer.send(endpoint, exchange -> exchange.getMessage().setBody(query));
        }
    }
}
