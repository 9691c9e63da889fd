package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Address;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Identity.MaritalStatusEnum;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.siaksoap.penduduk.JenisKelamin;
import id.pandu.connector.siaksoap.penduduk.Penduduk;
import id.pandu.connector.siaksoap.penduduk.StatusKawin;
import id.pandu.connector.siaksoap.penduduk.StatusPenduduk;
import java.time.LocalDate;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PendudukRecordTest {

    private final Penduduk unit = least();

    @Test
    void translatesTheLeastAndInventsNothing() {
        assertThat(PendudukRecord.toIdentity(unit))
                .isEqualTo(GoldenFiles.ofConnector("least.identity.json", Identity.class));
    }

    @ParameterizedTest
    @CsvSource({"BELUM_KAWIN, SINGLE", "KAWIN, MARRIED", "CERAI_HIDUP, DIVORCED", "CERAI_MATI, WIDOWED"})
    void translatesMaritalStatus(StatusKawin status, MaritalStatusEnum expected) {
        unit.setSTATUSKAWIN(status);

        assertThat(PendudukRecord.toIdentity(unit).maritalStatus()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({"LAKI_LAKI, MALE", "PEREMPUAN, FEMALE"})
    void translatesGender(JenisKelamin gender, Gender expected) {
        unit.setJENISKLMIN(gender);

        assertThat(PendudukRecord.toIdentity(unit).gender()).isEqualTo(expected);
    }

    @ParameterizedTest
    @CsvSource({
        "33, 14, 10, 1001, 33.14, 33.14.10.1001",
        "3, 4, 5, 6, 03.04, 03.04.05.0006",
        "33, 14, , 1001, 33.14, ",
        "33, 14, 10, , 33.14, ",
        "33, 14, 0, 1001, 33.14, ",
        "33, 14, 100, 1001, 33.14, ",
        "33, 14, 10, 0, 33.14, "
    })
    void joinsAndPadsTheCodesOfARegion(
            int province, int regency, Integer district, Integer village, String region, String code) {
        unit.setNOPROP(province);
        unit.setNOKAB(regency);
        unit.setNOKEC(district);
        unit.setNOKEL(village);

        assertThat(address().region()).isEqualTo(region);
        assertThat(address().village()).isEqualTo(code);
    }

    @ParameterizedTest
    @CsvSource({"0, 14", "33, 0", "100, 14", "33, 3314"})
    void doesNotBelieveARecordWithoutARegion(int province, int regency) {
        unit.setNOPROP(province);
        unit.setNOKAB(regency);

        assertInvalid();
    }

    @ParameterizedTest
    @CsvSource({"2, 11, 002/011", "999, 1, 999/001", "2, , ", ", 11, ", "0, 0, ", "1000, 1, "})
    void joinsAndPadsTheNeighbourhood(Integer rt, Integer rw, String expected) {
        unit.setNORT(rt);
        unit.setNORW(rw);

        assertThat(address().neighbourhood()).isEqualTo(expected);
    }

    @Test
    void dropsWhatCannotBeSeenFromTexts() {
        unit.setNAMALGKP(" \u202ESITI\u00A0\t CON\u200BTOH\u200F\n");
        unit.setALAMAT("JALAN\r\nCONTOH\u0085NO. 3");
        unit.setTMPTLHR(" \u2067 ");

        Identity identity = PendudukRecord.toIdentity(unit);

        assertThat(identity.name()).isEqualTo("SITI CONTOH");
        assertThat(address().street()).isEqualTo("JALAN CONTOH NO. 3");
        assertThat(identity.birthPlace()).isNull();
    }

    @Test
    void doesNotBelieveARecordOfWhoseNameNothingIsLeft() {
        unit.setNAMALGKP(" \u202E\u0085 ");

        assertInvalid();
    }

    private Address address() {
        return Objects.requireNonNull(PendudukRecord.toIdentity(unit).address());
    }

    private void assertInvalid() {
        assertThatThrownBy(() -> PendudukRecord.toIdentity(unit))
                .isInstanceOf(AgencyFault.class)
                .extracting(fault -> ((AgencyFault) fault).kind())
                .isEqualTo(Kind.INVALID_RESPONSE);
    }

    private static Penduduk least() {
        Penduduk record = new Penduduk();
        record.setNIK(Native.NIK);
        record.setNAMALGKP("SITI CONTOH");
        record.setTGLLHR(LocalDate.of(1990, 3, 12));
        record.setJENISKLMIN(JenisKelamin.PEREMPUAN);
        record.setNOPROP(33);
        record.setNOKAB(14);
        record.setSTATUSPENDUDUK(StatusPenduduk.AKTIF);
        return record;
    }
}
