package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.Subject;
import id.pandu.api.model.Welfare;
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
import id.pandu.connector.Match;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.Resolution.Matches;
import id.pandu.connector.testkit.AgencyContractTest;
import id.pandu.connector.testkit.ConnectorRunner;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class DtsenConnectorIT extends AgencyContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);
    private static final Duration SHORT = Duration.ofMillis(500);
    private static final Subject HOUSEHOLD = new HouseholdSubject(Native.CARD);
    private static final Subject WITHOUT_NIK =
            new DemographicSubject("Mbah Contoh Tanpanik", LocalDate.of(1940, 1, 1), Gender.FEMALE);

    @Override
    protected Connector connector() {
        return new DtsenConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency(Native.AGENCY, "Dinas Sosial Kabupaten Sragen", "33.14", List.of(Facet.WELFARE));
    }

    @Override
    protected AgencySettings settings() {
        return settings("sandbox-3314", PATIENCE);
    }

    @Override
    protected AgencySettings wrongCredentials() {
        return settings("sandbox-salah", PATIENCE);
    }

    @Override
    protected String knownNik() {
        return Native.NIK;
    }

    @Override
    protected Map<String, Kind> faults() {
        var faults = new LinkedHashMap<String, Kind>();
        List.of("drop", "http-503", "html", "business-error").forEach(fault -> faults.put(fault, Kind.FAILED));
        List.of("empty", "garbage", "truncated", "huge", "wrong-person", "second-person")
                .forEach(fault -> faults.put(fault, Kind.INVALID_RESPONSE));
        return faults;
    }

    @Test
    void bringsTheWelfareOfTheFixedPerson() throws Exception {
        assertThat(ask(knownNik()))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(GoldenFiles.json(welfare(found)))
                                .isEqualTo(GoldenFiles.parsed(GoldenFiles.ofConnector("by-nik.welfare.json"))));
    }

    @Test
    void tellsTheMembersOfAHouseholdWithTheirRecords() throws Exception {
        Matches matches = (Matches) resolve(HOUSEHOLD);

        assertThat(matches.total()).isEqualTo(matches.people().size()).isGreaterThan(1);
        assertThat(matches.people())
                .extracting(Match::key)
                .contains(new PersonKey.Nik(Native.NIK))
                .doesNotHaveDuplicates();
        assertThat(matches.people())
                .allSatisfy(
                        member -> assertThat(welfare(member).familyCardNumber()).isEqualTo(Native.CARD));
    }

    @Test
    void findsAResidentWithoutNikAndBringsTheSameRecordByTheKey() throws Exception {
        Matches matches = (Matches) resolve(WITHOUT_NIK);

        assertThat(matches.total()).isEqualTo(1);
        Match only = matches.people().getFirst();
        assertThat(only.key()).isInstanceOf(PersonKey.AgencyKey.class);
        assertThat(askWith(settings(), only.key()))
                .isInstanceOfSatisfying(
                        Found.class, found -> assertThat(welfare(found)).isEqualTo(welfare(only)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "%",
                "*",
                "MBAH CONTOH%",
                "MBAH_CONTOH_TANPANIK",
                "' OR '1'='1",
                "A&nik=3314105203909991",
                "\u202EKINAPNAT"
            })
    void matchesNobodyByAWildcardOrATrick(String name) throws Exception {
        assertThat(resolve(new DemographicSubject(name, LocalDate.of(1940, 1, 1), Gender.FEMALE)))
                .isInstanceOfSatisfying(
                        Matches.class, matches -> assertThat(matches.total()).isZero());
    }

    @Test
    void matchesNobodyByAnUnknownCardOrKey() throws Exception {
        assertThat(resolve(new HouseholdSubject("3314100101019999")))
                .isInstanceOfSatisfying(
                        Matches.class, matches -> assertThat(matches.total()).isZero());
        assertThat(askWith(settings(), new PersonKey.AgencyKey(Native.AGENCY, "00000000-0000-4000-8000-000000000000")))
                .isInstanceOf(AgencyAnswer.NotFound.class);
    }

    @ParameterizedTest
    @CsvSource({"credential-expired, CREDENTIALS", "not-entitled, NOT_ENTITLED", "quota-exhausted, QUOTA"})
    void answersRefusedWithTheReason(String fault, Reason reason) throws Exception {
        town.control().fault(agency().id(), fault);
        assertThat(ask(knownNik())).isEqualTo(new Refused(reason));
        town.control().clear();

        town.control().fault(agency().id(), fault);
        assertThat(resolve(HOUSEHOLD)).isEqualTo(new Resolution.Refused(reason));
    }

    @Test
    void answersRefusedWhenTheKeyIsOfAnotherRegion() throws Exception {
        assertThat(askWith(settings("sandbox-7303", PATIENCE), new PersonKey.Nik(knownNik())))
                .isEqualTo(new Refused(Reason.NOT_ENTITLED));
    }

    @Test
    void readsAnAnswerWhoseContentTypeIsWrong() throws Exception {
        town.control().fault(agency().id(), "wrong-content-type");

        assertThat(ask(knownNik())).isInstanceOf(Found.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"endless-pages", "garbage", "truncated", "empty", "huge", "wrong-person", "second-person"})
    void doesNotBelieveAHouseholdThatCannotBe(String fault) {
        town.control().fault(agency().id(), fault);

        assertFault(Kind.INVALID_RESPONSE, () -> resolve(HOUSEHOLD));
    }

    @ParameterizedTest
    @ValueSource(strings = {"garbage", "truncated", "empty", "huge", "wrong-person"})
    void doesNotBelieveADescriptionsAnswerThatCannotBe(String fault) {
        town.control().fault(agency().id(), fault);

        assertFault(Kind.INVALID_RESPONSE, () -> resolve(WITHOUT_NIK));
    }

    @Test
    void reachesNobodyWhenTheAgencyIsDown() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }
        AgencySettings nowhere = at("http://127.0.0.1:" + port, "sandbox-3314", PATIENCE);

        assertFault(Kind.UNREACHABLE, () -> askWith(nowhere, new PersonKey.Nik(knownNik())));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "slow-drip"})
    void timesOutByItselfWhenTheAgencyHangsOrDrips(String fault) {
        town.control().fault(agency().id(), fault, Duration.ofSeconds(1));

        assertFault(Kind.TIMEOUT, () -> askWith(settings("sandbox-3314", SHORT), new PersonKey.Nik(knownNik())));
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
        var ended = new CompletableFuture<Boolean>();

        Thread asking = Thread.ofVirtual().start(() -> {
            assertFault(Kind.FAILED, () -> resolve(HOUSEHOLD));
            ended.complete(Thread.currentThread().isInterrupted());
        });
        await().until(() -> !town.control().journal(agency().id()).isEmpty());
        asking.interrupt();

        assertThat(ended).succeedsWithin(5, TimeUnit.SECONDS).isEqualTo(true);
    }

    private AgencyAnswer askWith(AgencySettings settings, PersonKey person) throws Exception {
        try (var runner = new ConnectorRunner(connector(), agency(), settings)) {
            return runner.ask(
                    new LookupQuery(Facet.WELFARE, person, Instant.now().plusSeconds(10)));
        }
    }

    private static void assertFault(Kind kind, ThrowingCallable asking) {
        assertThatThrownBy(asking)
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContainingAny(Native.NIK, Native.CARD, "CONTOH")
                .hasNoCause();
    }

    private static Welfare welfare(Found found) {
        return Objects.requireNonNull(found.profile().welfare());
    }

    private static Welfare welfare(Match match) {
        return Objects.requireNonNull(Objects.requireNonNull(match.profile()).welfare());
    }

    private AgencySettings settings(String key, Duration timeout) {
        return at(town.baseUrl() + "/dtsen-3314/1.0/api/dtsen-3314", key, timeout);
    }

    private static AgencySettings at(String url, String key, Duration timeout) {
        var properties = new DtsenProperties(url, key, timeout, 0);
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return type.cast(properties);
            }
        };
    }
}
