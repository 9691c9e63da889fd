package id.pandu.connector.dapodik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;
import static org.assertj.core.groups.Tuple.tuple;

import id.pandu.api.model.Education;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Pupil;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.testkit.AgencyContractTest;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DapodikConnectorIT extends AgencyContractTest {

    private static final String SITI = "3314105203909991";
    private static final Duration TIMEOUT = Duration.ofSeconds(2);

    @Override
    protected Connector connector() {
        return new DapodikConnector();
    }

    @Override
    protected Agency agency() {
        return new Agency("disdik-sragen", "Dinas Pendidikan Kabupaten Sragen", "33.14", List.of(Facet.EDUCATION));
    }

    @Override
    protected AgencySettings settings() {
        return Settings.of(jdbcUrl(), Settings.PASSWORD, TIMEOUT);
    }

    @Override
    protected AgencySettings wrongCredentials() {
        return Settings.of(jdbcUrl(), "salah", TIMEOUT);
    }

    @Override
    protected String knownNik() {
        return SITI;
    }

    /** Met while the pool is empty: what breaks before a connection stands was never sent. */
    @Override
    protected Map<String, Kind> faults() {
        Map<String, Kind> faults = new LinkedHashMap<>();
        faults.put("drop", Kind.UNREACHABLE);
        faults.put("garbage", Kind.INVALID_RESPONSE);
        faults.put("truncated", Kind.UNREACHABLE);
        faults.put("hang", Kind.TIMEOUT);
        return faults;
    }

    @Test
    void findsTheSonOfAKnownMother() throws Exception {
        assertThat(ask(SITI)).asInstanceOf(type(AgencyAnswer.Found.class)).satisfies(found -> {
            Education education = found.profile().education();
            assertThat(education).isNotNull();
            assertThat(education == null ? List.<Pupil>of() : education.pupils())
                    .extracting(Pupil::name, Pupil::nik, Pupil::relation)
                    .contains(tuple("BUDI CONTOH", "3314100904129994", Pupil.RelationEnum.MOTHER));
        });
    }

    @Test
    void findsTheSonByHisOwnNik() throws Exception {
        assertThat(ask("3314100904129994"))
                .asInstanceOf(type(AgencyAnswer.Found.class))
                .satisfies(found -> {
                    Education education = found.profile().education();
                    assertThat(education == null ? null : education.ownEnrolment())
                            .isNotNull();
                });
    }

    @ParameterizedTest
    @CsvSource({"drop, FAILED", "garbage, INVALID_RESPONSE", "truncated, FAILED", "hang, TIMEOUT"})
    void answersAgainAfterAFaultOnAConnectionThatStood(String fault, Kind kind) throws Exception {
        assertThat(ask(SITI)).isInstanceOf(AgencyAnswer.Found.class);
        town.control().fault(agency().id(), fault);

        assertThatThrownBy(() -> ask(SITI))
                .asInstanceOf(type(AgencyFault.class))
                .extracting(AgencyFault::kind)
                .isEqualTo(kind);

        town.control().clear();
        assertThat(ask(SITI)).isInstanceOf(AgencyAnswer.Found.class);
    }

    @Test
    void isOutOfTimeWhenTheDatabaseAnswersLaterThanTheAgencyMay() throws Exception {
        assertThat(ask(SITI)).isInstanceOf(AgencyAnswer.Found.class);
        town.control().fault(agency().id(), "delay", TIMEOUT.multipliedBy(3));

        assertThatThrownBy(() -> ask(SITI))
                .asInstanceOf(type(AgencyFault.class))
                .extracting(AgencyFault::kind)
                .isEqualTo(Kind.TIMEOUT);
    }

    @Test
    void answersWhileTheDatabaseIsSlowButInTime() throws Exception {
        assertThat(ask(SITI)).isInstanceOf(AgencyAnswer.Found.class);
        town.control().fault(agency().id(), "delay", TIMEOUT.dividedBy(4));

        assertThat(ask(SITI)).isInstanceOf(AgencyAnswer.Found.class);
    }

    private String jdbcUrl() {
        return "jdbc:postgresql://127.0.0.1:" + town.databasePort() + "/dapodik_3314";
    }
}
