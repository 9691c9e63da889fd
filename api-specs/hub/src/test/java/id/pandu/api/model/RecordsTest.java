package id.pandu.api.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** What our templates make of the contract. */
@NullUnmarked
class RecordsTest {

    private final ObjectMapper json =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    @Test
    void tellsTheFormsOfASubjectApartByTheirFields() throws Exception {
        assertThat(json.readValue("{\"nik\": \"3314105203909991\"}", Subject.class))
                .isEqualTo(new NikSubject("3314105203909991"));
        assertThat(json.readValue("{\"familyCardNumber\": \"3314101501209993\"}", Subject.class))
                .isEqualTo(new HouseholdSubject("3314101501209993"));
        assertThat(json.readValue(
                        "{\"name\": \"SITI CONTOH\", \"birthDate\": [1990, 3, 12], \"gender\": \"FEMALE\"}",
                        Subject.class))
                .isEqualTo(new DemographicSubject("SITI CONTOH", LocalDate.of(1990, 3, 12), Gender.FEMALE));
    }

    @Test
    void readsARequestWithItsDefaults() throws Exception {
        LookupRequest request = json.readValue("""
                {"subject": {"nik": "3314105203909991"}, "region": "33.14", "purpose": "service-referral",
                 "legalBasis": "PUBLIC_DUTY", "facets": ["coverage"], "maxAge": "PT1H"}
                """, LookupRequest.class);

        assertThat(request.deadlineMs()).isEqualTo(5000);
        assertThat(request.maxAge()).isEqualTo(Duration.ofHours(1));
        assertThat(request.purpose()).isEqualTo(Purpose.SERVICE_REFERRAL);
        assertThat(request.consentReference()).isNull();
    }

    @Test
    void writesTheContractsWordsAndLeavesAbsentFieldsOut() throws Exception {
        var source = Source.builder()
                .facet(Facet.COVERAGE)
                .status(SourceStatus.NOT_FOUND)
                .fromCache(false)
                .stale(false)
                .elapsedMs(7L)
                .build();

        assertThat(json.writeValueAsString(source))
                .isEqualTo(
                        "{\"facet\":\"coverage\",\"status\":\"NOT_FOUND\",\"fromCache\":false,\"stale\":false,\"elapsedMs\":7}");
    }

    @Test
    void tellsNoValueInItsText() {
        var coverage = Coverage.builder()
                .cardNumber("0009990000017")
                .name("SITI CONTOH")
                .status(Coverage.StatusEnum.ACTIVE)
                .build();

        assertThat(new NikSubject("3314105203909991")).hasToString("NikSubject[redacted]");
        assertThat(coverage).hasToString("Coverage[redacted]");
        assertThat(Profile.builder().coverage(coverage).build()).hasToString("Profile[redacted]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"{}", "{\"agency\": \"dukcapil\", \"fields\": []}"})
    void refusesARecordWithoutARequiredField(String text) {
        assertThatThrownBy(() -> json.readValue(text, Disclosure.class))
                .hasRootCauseInstanceOf(NullPointerException.class);
    }

    @Test
    void doesNotChangeWithTheListItWasMadeFrom() {
        var pupils = new ArrayList<Pupil>();
        var education = new Education(null, pupils);
        pupils.add(
                new Pupil(null, null, "BUDI", null, null, null, new School("1", "SD", null), null, null, null, null));

        assertThat(education.pupils()).isEqualTo(List.of());
    }
}
