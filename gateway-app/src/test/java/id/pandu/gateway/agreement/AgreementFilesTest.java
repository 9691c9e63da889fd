package id.pandu.gateway.agreement;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.api.model.Facet;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.core.io.ByteArrayResource;
import org.springframework.core.io.Resource;

class AgreementFilesTest {

    private static final ObjectMapper JSON = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final String ONE = """
            sragen-bpjs:
              consumer: loket-sragen
              agency: bpjs-kesehatan
              facet: coverage
              fields: [status, primaryCareFacility.name]
              purposes: [service-referral]
              legalBases: [PUBLIC_DUTY]
              regions: ["33.14"]
              dailyQuota: 1000
              validFrom: 2024-01-01
              validUntil: 2028-12-31
            """;

    private final AgreementFiles unit = new AgreementFiles(JSON);

    @Test
    void readsAgreementsById() {
        assertThat(unit.read(List.of(file(ONE)))).singleElement().satisfies(filed -> {
            assertThat(filed.id()).isEqualTo("sragen-bpjs");
            assertThat(filed.terms().facet()).isEqualTo(Facet.COVERAGE);
            assertThat(filed.terms().regions()).containsExactly("33.14");
            assertThat(filed.terms().validUntil()).isEqualTo(LocalDate.of(2028, 12, 31));
        });
    }

    @Test
    void readsAnEmptyFileAndNoFile() {
        assertThat(unit.read(List.of(file("# nothing yet\n")))).isEmpty();
        assertThat(unit.read(List.of())).isEmpty();
    }

    @Test
    void tellsChangedTermsFromRewrittenOnes() {
        String digest = digest(ONE);

        assertThat(digest("# a comment\n" + ONE.replace("[service-referral]", "\n    - service-referral")))
                .isEqualTo(digest);
        assertThat(digest(ONE.replace("1000", "1001"))).isNotEqualTo(digest);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "facet: coverage | facet: coverages | /facet (enum)",
                "regions: [\"33.14\"] | regions: [33.14] | /regions/0 (type)",
                "dailyQuota: 1000 | dailyQuota: -1 | /dailyQuota (minimum)",
                "validFrom: 2024-01-01 | validFrom: 2024-13-01 | /validFrom (date)",
                "validFrom: 2024-01-01 | since: 2024-01-01 | /validFrom (required)",
                "sragen-bpjs: | Sragen_BPJS: | Sragen_BPJS breaks the contract",
            })
    void namesFileAgreementAndField(String right, String wrong, String told) {
        assertThatThrownBy(() -> unit.read(List.of(file(ONE.replace(right, wrong)))))
                .isInstanceOf(InvalidAgreementException.class)
                .hasMessageContaining("uji.yaml")
                .hasMessageContaining(told)
                .hasMessageContaining(wrong.contains("_") ? "Sragen_BPJS" : "sragen-bpjs");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {"- a list", "just text", "a: [", "a: 1"})
    void refusesWhatIsNoMapOfAgreements(String text) {
        assertThatThrownBy(() -> unit.read(List.of(file(text))))
                .isInstanceOf(InvalidAgreementException.class)
                .hasMessageContaining("uji.yaml");
    }

    @Test
    void refusesOneIdTwice() {
        assertThatThrownBy(() -> unit.read(List.of(file(ONE + ONE)))).isInstanceOf(InvalidAgreementException.class);
        assertThatThrownBy(() -> unit.read(List.of(file(ONE), file(ONE))))
                .isInstanceOf(InvalidAgreementException.class)
                .hasMessageContaining("sragen-bpjs stands in");
    }

    private String digest(String text) {
        return unit.read(List.of(file(text))).getFirst().digest();
    }

    private static Resource file(String text) {
        return new ByteArrayResource(text.getBytes(StandardCharsets.UTF_8), "uji.yaml");
    }
}
