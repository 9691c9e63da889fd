package id.pandu.connector.bpjsvclaim;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.CareFacility;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.Coverage.StatusEnum;
import id.pandu.api.model.Facet;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Found;
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
import java.time.Clock;
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

class VClaimConnectorIT extends AgencyContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    protected Connector connector() {
        return new VClaimConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency("bpjs-kesehatan", "BPJS Kesehatan", null, List.of(Facet.COVERAGE));
    }

    @Override
    protected AgencySettings settings() {
        return settings("12345", "rahasia-sintetis", "kunci-sintetis", PATIENCE);
    }

    @Override
    protected AgencySettings wrongCredentials() {
        return settings("12345", "rahasia-salah", "kunci-sintetis", PATIENCE);
    }

    @Override
    protected String knownNik() {
        return Native.NIK;
    }

    @Override
    protected Map<String, Kind> faults() {
        var faults = new LinkedHashMap<String, Kind>();
        List.of("drop", "http-503", "html", "business-error").forEach(fault -> faults.put(fault, Kind.FAILED));
        List.of("empty", "garbage", "truncated", "huge", "undecryptable", "not-json-after-decryption", "wrong-person")
                .forEach(fault -> faults.put(fault, Kind.INVALID_RESPONSE));
        return faults;
    }

    @Test
    void bringsTheCoverageOfTheFixedPerson() throws Exception {
        Coverage expected =
                GoldenFiles.JSON.readValue(GoldenFiles.ofConnector("peserta-active.coverage.json"), Coverage.class);

        assertThat(ask(knownNik()))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.profile().coverage()).isEqualTo(expected));
        assertThat(expected.primaryCareFacility()).isEqualTo(new CareFacility("09990101", "PUSKESMAS CONTOH"));
    }

    @Test
    void bringsTheStatusOfADeceasedPersonAsInactive() throws Exception {
        assertThat(ask("3314101507559993"))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.profile().coverage())
                                .extracting(Coverage::status)
                                .isEqualTo(StatusEnum.INACTIVE));
    }

    @Test
    void readsACodeThatIsANumber() throws Exception {
        town.control().fault(agency().id(), "code-as-number");

        assertThat(ask(knownNik())).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @CsvSource({"consumer-expired, CREDENTIALS", "signature-mismatch, CREDENTIALS", "unauthorized-service, NOT_ENTITLED"
    })
    void answersRefusedWithTheReason(String fault, Reason reason) throws Exception {
        town.control().fault(agency().id(), fault);

        assertThat(ask(knownNik())).isEqualTo(new Refused(reason));
    }

    @ParameterizedTest
    @CsvSource({"54321, kunci-sintetis", "12345, kunci-salah"})
    void answersRefusedWhenConsumerOrUserKeyIsUnknown(String consId, String userKey) throws Exception {
        assertThat(askWith(connector(), settings(consId, "rahasia-sintetis", userKey, PATIENCE)))
                .isInstanceOf(Refused.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"PT1H", "PT-1H"})
    void answersRefusedWhenOurClockIsOff(Duration offset) throws Exception {
        var adrift = new VClaimConnector(Clock.offset(Clock.systemUTC(), offset));

        assertThat(askWith(adrift, settings())).isEqualTo(new Refused(Reason.CREDENTIALS));
    }

    @Test
    void reachesNobodyWhenTheAgencyIsDown() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertFault(Kind.UNREACHABLE, at("http://127.0.0.1:" + port, "12345", "rahasia-sintetis", "kunci", PATIENCE));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "slow-drip"})
    void timesOutByItselfWhenTheAgencyHangsOrDrips(String fault) {
        town.control().fault(agency().id(), fault, Duration.ofSeconds(1));

        assertFault(Kind.TIMEOUT, settings("12345", "rahasia-sintetis", "kunci-sintetis", Duration.ofMillis(500)));
    }

    @Test
    void waitsForASlowAgency() throws Exception {
        town.control().fault(agency().id(), "delay", Duration.ofMillis(300));

        assertThat(ask(knownNik())).isInstanceOf(Found.class);
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

    private AgencyAnswer askWith(Connector connector, AgencySettings settings) throws Exception {
        try (var runner = new ConnectorRunner(connector, agency(), settings)) {
            return runner.ask(new LookupQuery(
                    Facet.COVERAGE, new PersonKey.Nik(knownNik()), Instant.now().plusSeconds(10)));
        }
    }

    private void assertFault(Kind kind, AgencySettings settings) {
        assertThatThrownBy(() -> askWith(connector(), settings))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContaining(knownNik())
                .hasNoCause();
    }

    private AgencySettings settings(String consId, String secret, String userKey, Duration timeout) {
        return at(town.baseUrl() + "/vclaim-rest", consId, secret, userKey, timeout);
    }

    private static AgencySettings at(String url, String consId, String secret, String userKey, Duration timeout) {
        var properties = new VClaimProperties(url, consId, secret, userKey, timeout, 0);
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return type.cast(properties);
            }
        };
    }
}
