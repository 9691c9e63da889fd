package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.Connector;
import id.pandu.connector.satusehat.Grant.AccessToken;
import java.time.Duration;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class SatusehatConnectorTest {

    @Test
    void isFoundAsAServiceThatReturnsRecords() {
        assertThat(ServiceLoader.load(Connector.class))
                .singleElement()
                .isInstanceOf(SatusehatConnector.class)
                .satisfies(unit -> {
                    assertThat(unit.dialect()).isEqualTo("satusehat-fhir");
                    assertThat(unit.mode()).isEqualTo(Connector.Mode.RECORD);
                    assertThat(unit.resolves()).isFalse();
                    assertThat(unit.takesTasks()).isTrue();
                });
    }

    @Test
    void showsNothingPersonalAndNoToken() {
        assertThat(Native.REQUEST.toString()).isEqualTo("PatientRequest[redacted]");
        assertThat(Native.reply(Native.NIK).toString())
                .isEqualTo("Answered[request=PatientRequest[redacted], http=HttpReply[200, redacted]]");
        assertThat(AccessToken.issued("contohToken", Native.NOW, Duration.ofHours(1), Duration.ZERO)
                        .toString())
                .isEqualTo("AccessToken[2026-01-15T01:00:00Z, redacted]");
    }

    /** Other versions of FHIR would be 150 MB and another meaning of the same names. */
    @Test
    void hasNoOtherFhirThanR4() {
        assertThat(getClass().getResource("/org/hl7/fhir/r4/model/Patient.class"))
                .isNotNull();
        assertThat(getClass().getResource("/ca/uhn/fhir/model/dstu2/resource/Patient.class"))
                .isNull();
        assertThat(getClass().getResource("/org/hl7/fhir/dstu2/model/Patient.class"))
                .isNull();
        assertThat(getClass().getResource("/org/hl7/fhir/dstu3/model/Patient.class"))
                .isNull();
        assertThat(getClass().getResource("/org/hl7/fhir/r4b/model/Patient.class"))
                .isNull();
        assertThat(getClass().getResource("/org/hl7/fhir/r5/model/Patient.class"))
                .isNull();
    }
}
