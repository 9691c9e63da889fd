package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.DemographicSubject;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Gender;
import id.pandu.api.model.HouseholdSubject;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Identity.RegistrationStatusEnum;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyAnswer.Found;
import id.pandu.connector.AgencyAnswer.Refused;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.PersonKey;
import id.pandu.connector.Resolution;
import id.pandu.connector.Resolution.Matches;
import id.pandu.connector.testkit.AgencyContractTest;
import id.pandu.connector.testkit.ConnectorRunner;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SiakConnectorIT extends AgencyContractTest {

    private static final Duration PATIENCE = Duration.ofSeconds(20);

    @Override
    protected Connector connector() {
        return new SiakConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency("dukcapil", "Ditjen Dukcapil", null, List.of(Facet.IDENTITY));
    }

    @Override
    protected AgencySettings settings() {
        return settings("pandu", "sandbox", PATIENCE);
    }

    @Override
    protected AgencySettings wrongCredentials() {
        return settings("pandu", "salah", PATIENCE);
    }

    @Override
    protected String knownNik() {
        return Native.NIK;
    }

    @Override
    protected Map<String, Kind> faults() {
        var faults = new LinkedHashMap<String, Kind>();
        List.of("drop", "http-503", "html", "business-error").forEach(fault -> faults.put(fault, Kind.FAILED));
        List.of(
                        "empty",
                        "garbage",
                        "truncated",
                        "huge",
                        "wrong-content-type",
                        "wrong-person",
                        "wrong-namespace",
                        "schema-violation",
                        "old-timestamp",
                        "entity-expansion",
                        "external-entity")
                .forEach(fault -> faults.put(fault, Kind.INVALID_RESPONSE));
        return faults;
    }

    @Test
    void bringsTheIdentityOfTheFixedPerson() throws Exception {
        Identity expected = GoldenFiles.ofConnector("cari-nik.found.identity.json", Identity.class);

        assertThat(ask(knownNik()))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.profile().identity())
                                .usingRecursiveComparison()
                                .ignoringFields("address", "birthPlace")
                                .isEqualTo(expected));
    }

    @Test
    void tellsWhoHasDied() throws Exception {
        assertThat(ask("3314101507559993"))
                .isInstanceOfSatisfying(
                        Found.class,
                        found -> assertThat(found.profile().identity())
                                .extracting(Identity::registrationStatus)
                                .isEqualTo(RegistrationStatusEnum.DECEASED));
    }

    @Test
    void bringsAHouseholdWithEveryMembersRecord() throws Exception {
        Resolution family = resolve(new HouseholdSubject(Native.FAMILY_CARD));

        assertThat(family).isInstanceOfSatisfying(Matches.class, matches -> {
            assertThat(matches.people())
                    .hasSize(matches.total())
                    .hasSizeGreaterThan(1)
                    .anyMatch(member -> member.key().equals(new PersonKey.Nik(knownNik())))
                    .allMatch(member -> Native.FAMILY_CARD.equals(
                            Native.identityOf(member.profile()).familyCardNumber()));
        });
    }

    @Test
    void findsWhoIsMeantByNameBirthDateAndGender() throws Exception {
        assertThat(resolve(new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE)))
                .isInstanceOfSatisfying(
                        Matches.class,
                        matches -> assertThat(matches.people())
                                .anyMatch(match -> match.key().equals(new PersonKey.Nik(knownNik()))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"NOBODY AT ALL", "%", "S_TI CONTOH", "SITI' OR '1'='1", "</NAMA_LGKP>", "\u200FSITI CONTOH\u202E"
            })
    void findsNobodyByANameThatNobodyHas(String name) throws Exception {
        assertThat(resolve(new DemographicSubject(name, LocalDate.of(1990, 3, 13), Gender.FEMALE)))
                .isInstanceOfSatisfying(
                        Matches.class, matches -> assertThat(matches.total()).isZero());
    }

    @Test
    void findsNoFamilyByACardThatNobodyHas() throws Exception {
        assertThat(resolve(new HouseholdSubject("3314100101019999")))
                .isInstanceOfSatisfying(
                        Matches.class, matches -> assertThat(matches.total()).isZero());
    }

    @ParameterizedTest
    @CsvSource({
        "credential-expired, CREDENTIALS",
        "clock-skew, CREDENTIALS",
        "not-entitled, NOT_ENTITLED",
        "quota-exhausted, QUOTA"
    })
    void answersRefusedWithTheReason(String fault, Reason reason) throws Exception {
        town.control().fault(agency().id(), fault);

        assertThat(ask(knownNik())).isEqualTo(new Refused(reason));
    }

    @Test
    void answersRefusedWhenAskedWhoIsMeantToo() throws Exception {
        town.control().fault(agency().id(), "quota-exhausted");

        assertThat(resolve(new HouseholdSubject(Native.FAMILY_CARD))).isEqualTo(new Resolution.Refused(Reason.QUOTA));
    }

    @Test
    void answersRefusedWhenTheAgreementIsAnother() throws Exception {
        var other = new SiakProperties(
                town.baseUrl() + "/siak/PendudukService", "pandu", "sandbox", "PANDU", "PKS/999/LAIN", PATIENCE, 0);

        assertThat(askWith(at(other))).isEqualTo(new Refused(Reason.NOT_ENTITLED));
    }

    @Test
    void reachesNobodyWhenTheAgencyIsDown() throws Exception {
        int port;
        try (var closed = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = closed.getLocalPort();
        }

        assertFault(Kind.UNREACHABLE, at(Native.at("http://127.0.0.1:" + port, PATIENCE)));
    }

    @ParameterizedTest
    @ValueSource(strings = {"hang", "slow-drip"})
    void timesOutByItselfWhenTheAgencyHangsOrDrips(String fault) {
        town.control().fault(agency().id(), fault, Duration.ofSeconds(1));

        assertFault(Kind.TIMEOUT, settings("pandu", "sandbox", Duration.ofMillis(500)));
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

    private AgencyAnswer askWith(AgencySettings settings) throws Exception {
        try (var runner = new ConnectorRunner(connector(), agency(), settings)) {
            return runner.ask(Native.lookup(knownNik()));
        }
    }

    private void assertFault(Kind kind, AgencySettings settings) {
        assertThatThrownBy(() -> askWith(settings))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasMessageNotContaining(knownNik())
                .hasNoCause();
    }

    private AgencySettings settings(String username, String password, Duration timeout) {
        return at(new SiakProperties(
                town.baseUrl() + "/siak/PendudukService", username, password, "PANDU", "PKS/001/CONTOH", timeout, 0));
    }

    private static AgencySettings at(SiakProperties properties) {
        return new AgencySettings() {
            @Override
            public <T> T as(Class<T> type) {
                return type.cast(properties);
            }
        };
    }
}
