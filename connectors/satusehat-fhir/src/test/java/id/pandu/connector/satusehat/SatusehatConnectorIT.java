package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.Facet;
import id.pandu.api.model.Health;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Partial;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import id.pandu.connector.testkit.AgencyContractTest;
import id.pandu.connector.testkit.ConnectorRunner;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SatusehatConnectorIT extends AgencyContractTest {

    @Override
    protected Connector connector() {
        return new SatusehatConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency("satusehat", "SATUSEHAT", null, List.of(Facet.HEALTH));
    }

    @Override
    protected AgencySettings settings() {
        return of(Native.at(town.baseUrl()));
    }

    @Override
    protected AgencySettings wrongCredentials() {
        return of(Native.at(town.baseUrl(), "rahasia-salah", Native.PATIENCE));
    }

    @Override
    protected String knownNik() {
        return Native.NIK;
    }

    @Override
    protected Class<? extends AgencyAnswer> expected() {
        return Partial.class;
    }

    @Override
    protected Map<String, Kind> faults() {
        var faults = new LinkedHashMap<String, Kind>();
        List.of("drop", "http-503", "html", "gateway-text", "business-error")
                .forEach(fault -> faults.put(fault, Kind.FAILED));
        List.of(
                        "garbage",
                        "truncated",
                        "empty",
                        "huge",
                        "wrong-content-type",
                        "wrong-person",
                        "second-person",
                        "wrong-bundle-type")
                .forEach(fault -> faults.put(fault, Kind.INVALID_RESPONSE));
        return faults;
    }

    @Test
    void bringsTheShellOfTheFixedPerson() throws Exception {
        assertThat(ask(knownNik()))
                .isInstanceOfSatisfying(
                        Partial.class,
                        partial -> assertThat(partial.profile().health())
                                .isEqualTo(new Health(Native.IHS, "Si** Co****", true)));
    }

    @ParameterizedTest
    @CsvSource({"credential-expired, CREDENTIALS", "not-entitled, NOT_ENTITLED", "quota-exhausted, QUOTA"})
    void answersRefusedWithTheReason(String fault, Reason reason) throws Exception {
        town.control().fault(agency().id(), fault);

        assertThat(ask(knownNik())).isEqualTo(new Refused(reason));
    }

    @Test
    void renewsATokenThatIsRevokedAndAsksAgainByItself() throws Exception {
        ask(knownNik());
        town.control().fault(agency().id(), "token-revoked");

        assertThat(ask(knownNik())).isInstanceOf(Partial.class);
    }

    @Test
    void doesNotTakeAPageForAToken() {
        town.control().fault(agency().id(), "token-html");

        assertFault(Kind.INVALID_RESPONSE, settings());
    }

    @Test
    void reachesNobodyWhenTheAgencyIsDown() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertFault(Kind.UNREACHABLE, of(Native.at("http://127.0.0.1:" + port)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "slow-drip"})
    void timesOutByItselfWhenTheAgencyHangsOrDrips(String fault) {
        town.control().fault(agency().id(), fault, Duration.ofSeconds(1));

        assertFault(Kind.TIMEOUT, of(Native.at(town.baseUrl(), Duration.ofMillis(500))));
    }

    @Test
    void waitsForASlowAgency() throws Exception {
        town.control().fault(agency().id(), "delay", Duration.ofMillis(300));

        assertThat(ask(knownNik())).isInstanceOf(Partial.class);
    }

    @Test
    void stopsReadingADrippingAnswerWhenInterrupted() {
        town.control().fault(agency().id(), "slow-drip", Duration.ofSeconds(1));
        town.control().clearJournal();
        var ended = new CompletableFuture<Kind>();

        Thread asking = Thread.ofVirtual().start(() -> {
            assertFault(Kind.FAILED, settings());
            ended.complete(Kind.FAILED);
        });
        await().until(() -> !town.control().journal(agency().id()).isEmpty());
        asking.interrupt();

        assertThat(ended).succeedsWithin(5, TimeUnit.SECONDS);
    }

    private void assertFault(Kind kind, AgencySettings settings) {
        assertThatThrownBy(() -> askWith(settings))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContaining(knownNik())
                .hasNoCause();
    }

    private AgencyAnswer askWith(AgencySettings settings) throws Exception {
        try (var runner = new ConnectorRunner(connector(), agency(), settings)) {
            return runner.ask(new LookupQuery(
                    Facet.HEALTH, new PersonKey.Nik(knownNik()), Instant.now().plusSeconds(10)));
        }
    }

    private static AgencySettings of(SatusehatProperties properties) {
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return type.cast(properties);
            }
        };
    }
}
