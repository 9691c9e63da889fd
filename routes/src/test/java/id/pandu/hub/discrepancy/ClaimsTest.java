package id.pandu.hub.discrepancy;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Address;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.Discrepancy.AttributeEnum;
import id.pandu.api.model.Education;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Health;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Pupil;
import id.pandu.api.model.School;
import id.pandu.api.model.Welfare;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ClaimsTest {

    private static final LocalDate BIRTH = LocalDate.of(1990, 3, 12);
    private static final Address HOME =
            Address.builder().street("JALAN CONTOH").region("33.14").build();
    private static final Map<AttributeEnum, String> PERSON = Map.of(
            AttributeEnum.NAME, "SITI CONTOH", AttributeEnum.BIRTH_DATE, "1990-03-12", AttributeEnum.GENDER, "FEMALE");
    private static final Map<AttributeEnum, String> RESIDENT = Map.of(
            AttributeEnum.NAME,
            "SITI CONTOH",
            AttributeEnum.BIRTH_DATE,
            "1990-03-12",
            AttributeEnum.GENDER,
            "FEMALE",
            AttributeEnum.HOUSEHOLD,
            "3314101501209993",
            AttributeEnum.REGION,
            "33.14");

    @Test
    void takesPersonAndHomeFromTheCivilRegistry() {
        Identity identity = Identity.builder()
                .name("SITI CONTOH")
                .birthDate(BIRTH)
                .gender(Gender.FEMALE)
                .familyCardNumber("3314101501209993")
                .address(HOME)
                .build();

        assertThat(of(Profile.builder().identity(identity))).isEqualTo(RESIDENT);
    }

    @Test
    void takesPersonAndHomeFromTheSocialRegistry() {
        Welfare welfare = Welfare.builder()
                .name("SITI CONTOH")
                .birthDate(BIRTH)
                .gender(Gender.FEMALE)
                .familyCardNumber("3314101501209993")
                .address(HOME)
                .build();

        assertThat(of(Profile.builder().welfare(welfare))).isEqualTo(RESIDENT);
    }

    @Test
    void takesThePersonFromTheInsurance() {
        Coverage coverage = Coverage.builder()
                .cardNumber("0009990000017")
                .status(Coverage.StatusEnum.ACTIVE)
                .name("SITI CONTOH")
                .birthDate(BIRTH)
                .gender(Gender.FEMALE)
                .build();

        assertThat(of(Profile.builder().coverage(coverage))).isEqualTo(PERSON);
    }

    @Test
    void takesThePupilAndNotThePupilsOfTheParent() {
        Education own = new Education(pupil("SITI CONTOH"), List.of(pupil("BUDI CONTOH")));
        Education child = new Education(null, List.of(pupil("BUDI CONTOH")));

        assertThat(of(Profile.builder().education(own))).isEqualTo(PERSON);
        assertThat(of(Profile.builder().education(child))).isEmpty();
    }

    @Test
    void claimsNothingWithAMaskedNameOrAnEmptyOne() {
        Health health = Health.builder()
                .patientNumber("P00000000017")
                .maskedName("Si** Co****")
                .build();
        Welfare welfare = Welfare.builder()
                .name(" ")
                .familyCardNumber("")
                .address(Address.builder().build())
                .build();

        assertThat(of(Profile.builder().health(health))).isEmpty();
        assertThat(of(Profile.builder().welfare(welfare))).isEmpty();
        assertThat(of(Profile.builder())).isEmpty();
    }

    @Test
    void printsNoValue() {
        assertThat(new Claims("dukcapil", PERSON)).hasToString("Claims[dukcapil]");
    }

    private static Map<AttributeEnum, String> of(Profile.Builder profile) {
        Claims claims = Claims.of("dukcapil", profile.build());
        assertThat(claims.agency()).isEqualTo("dukcapil");
        return claims.values();
    }

    private static Pupil pupil(String name) {
        return Pupil.builder()
                .name(name)
                .birthDate(BIRTH)
                .gender(Gender.FEMALE)
                .school(School.builder().name("SMP NEGERI CONTOH").build())
                .build();
    }
}
