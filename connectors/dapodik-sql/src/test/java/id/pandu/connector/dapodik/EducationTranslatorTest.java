package id.pandu.connector.dapodik;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.InstanceOfAssertFactories.type;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.api.model.Education;
import id.pandu.api.model.Facet;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.PersonKey;
import java.math.BigDecimal;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class EducationTranslatorTest {

    private static final String SITI = "3314105203909991";
    private static final Instant NOW = Instant.parse("2026-11-22T03:00:00Z");
    private static final EducationRequest ASKED = new EducationRequest(SITI, new SchoolSemester("20261"));

    private static final Map<String, String> FIELDS = Map.of(
            "npsn", "npsn",
            "nama_rombel", "className",
            "jenis_kelamin", "gender",
            "tanggal_lahir", "birthDate",
            "status_sekolah", "ownership",
            "layak_pip", "schoolAid",
            "penerima_kip", "schoolAid",
            "tingkat_pendidikan_id", "grade");

    private final EducationTranslator unit = new EducationTranslator(Clock.fixed(NOW, ZoneOffset.UTC));

    @Nested
    class ToRequest {

        @Test
        void asksForTheNikInTheSemesterOfToday() {
            assertThat(unit.toRequest(query(Facet.EDUCATION, new PersonKey.Nik(SITI)))
                            .parameters())
                    .isEqualTo(Map.of("nik", SITI, "semester", "20261"));
        }

        @ParameterizedTest
        @CsvSource({
            "2026-12-31T16:59:59Z, 20261",
            "2026-12-31T17:00:00Z, 20262",
            "2027-06-30T16:59:59Z, 20262",
            "2027-06-30T17:00:00Z, 20271",
        })
        void takesTodayFromJakarta(Instant now, String semester) {
            var translator = new EducationTranslator(Clock.fixed(now, ZoneOffset.UTC));

            assertThat(translator
                            .toRequest(query(Facet.EDUCATION, new PersonKey.Nik(SITI)))
                            .semester()
                            .id())
                    .isEqualTo(semester);
        }

        @Test
        void refusesToAskWhatTheDatabaseCannotBeAsked() {
            assertRefused(query(Facet.EDUCATION, new PersonKey.AgencyKey("dinsos-sragen", SITI)));
            assertRefused(query(Facet.COVERAGE, new PersonKey.Nik(SITI)));
        }

        @Test
        void keepsTheNikOutOfItsText() {
            assertThat(ASKED).asString().doesNotContain(SITI);
        }

        private void assertRefused(LookupQuery query) {
            assertThatThrownBy(() -> unit.toRequest(query))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessageNotContaining(SITI);
        }

        private LookupQuery query(Facet facet, PersonKey person) {
            return new LookupQuery(facet, person, NOW);
        }
    }

    @Nested
    class ToAnswer {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "mother-of-one",
                    "own-enrolment",
                    "own-and-children",
                    "mother-and-guardian",
                    "two-classes",
                    "gaps-filled-with-dashes",
                    "before-primary-school",
                })
        void translatesTheRowsOf(String name) throws Exception {
            JsonNode expected = Rows.JSON.readTree(Rows.open(name + ".education.json"));

            assertThat(Rows.JSON.<JsonNode>valueToTree(education(Rows.of(name))))
                    .isEqualTo(expected);
        }

        @Test
        void answersNotFoundWithoutRows() {
            assertThat(unit.toAnswer(List.of(), ASKED)).isEqualTo(new AgencyAnswer.NotFound(NOW));
        }

        @Test
        void answersWithTheMomentItWasTold() throws Exception {
            assertThat(unit.toAnswer(Rows.of("mother-of-one"), ASKED))
                    .asInstanceOf(type(AgencyAnswer.Found.class))
                    .extracting(AgencyAnswer.Found::asOf)
                    .isEqualTo(NOW);
        }

        @Test
        void acceptsAsManyPupilsAsTheContractHolds() throws Exception {
            assertThat(education(pupils(50)).pupils()).hasSize(50);
        }

        @ParameterizedTest
        @ValueSource(ints = {51, 52})
        void refusesMorePupils(int count) throws Exception {
            var rows = pupils(count);

            assertFault(Kind.INVALID_RESPONSE, () -> unit.toAnswer(rows, ASKED));
        }

        private List<Map<String, @Nullable Object>> pupils(int count) throws Exception {
            List<Map<String, @Nullable Object>> rows = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                var row = Rows.of("mother-of-one").getFirst();
                row.put("peserta_didik_id", new UUID(7, i));
                rows.add(row);
            }
            return rows;
        }

        private Education education(List<Map<String, @Nullable Object>> rows) {
            var answer = (AgencyAnswer.Found) unit.toAnswer(rows, ASKED);
            var education = answer.profile().education();
            assertThat(education).isNotNull();
            return education == null ? new Education(null, List.of()) : education;
        }
    }

    @Nested
    class LeavesOut {

        @ParameterizedTest
        @CsvSource({
            "npsn,",
            "npsn, '        '",
            "npsn, '-       '",
            "nama_rombel,",
            "nama_rombel, ' '",
            "jenis_kelamin, X",
            "jenis_kelamin,",
            "tanggal_lahir,",
            "status_sekolah,",
            "layak_pip,",
            "penerima_kip,",
            "tingkat_pendidikan_id,",
        })
        void aTextOrGapThatMakesNoSenseAndKeepsBothChildren(String column, @Nullable String value) throws Exception {
            assertLeftOut(column, value);
        }

        @ParameterizedTest
        @CsvSource({"status_sekolah, 3", "layak_pip, 2", "penerima_kip, -1", "tingkat_pendidikan_id, 7.5"})
        void aNumberThatMakesNoSenseAndKeepsBothChildren(String column, BigDecimal value) throws Exception {
            assertLeftOut(column, value);
        }

        /** Two children of one mother; the second one's school made the mistake, and only that field goes. */
        private void assertLeftOut(String column, @Nullable Object value) throws Exception {
            var rows = Rows.of("mother-of-one");
            var odd = Rows.of("mother-of-one").getFirst();
            odd.put("peserta_didik_id", new UUID(7, 7));
            odd.put("nama", "ANI CONTOH");
            odd.put(column, value);
            rows.add(odd);
            var expected = ((ObjectNode) Rows.JSON.readTree(Rows.open("mother-of-one.education.json")))
                    .withArray("pupils")
                    .get(0);
            var less = expected.<ObjectNode>deepCopy().put("name", "ANI CONTOH");
            (column.equals("npsn") || column.equals("status_sekolah") ? less.withObject("school") : less)
                    .remove(FIELDS.get(column));

            var answer = (AgencyAnswer.Found) unit.toAnswer(rows, ASKED);

            assertThat(Rows.JSON
                            .<JsonNode>valueToTree(answer.profile().education())
                            .path("pupils"))
                    .containsExactly(expected, less);
        }
    }

    @Nested
    class Distrusts {

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "peserta_didik_id",
                    "nama",
                    "jenis_kelamin",
                    "tanggal_lahir",
                    "nisn",
                    "nik",
                    "nik_ibu",
                    "nik_ayah",
                    "nik_wali",
                    "layak_pip",
                    "alasan_layak_pip",
                    "penerima_kip",
                    "no_kip",
                    "npsn",
                    "nama_sekolah",
                    "status_sekolah",
                    "semester_id",
                    "tingkat_pendidikan_id",
                    "nama_rombel",
                })
        void aRowWhoseColumnIsMissingOrOfAnotherType(String column) throws Exception {
            var missing = Rows.of("mother-of-one");
            missing.getFirst().remove(column);
            var mistyped = Rows.of("mother-of-one");
            mistyped.getFirst().put(column, new byte[] {1});

            assertFault(Kind.INVALID_RESPONSE, () -> unit.toAnswer(missing, ASKED));
            assertFault(Kind.INVALID_RESPONSE, () -> unit.toAnswer(mistyped, ASKED));
        }

        @ParameterizedTest
        @ValueSource(
                strings = {
                    "peserta_didik_id",
                    "nama",
                    "nama_sekolah",
                    "semester_id",
                })
        void aRowWhoseColumnIsEmpty(String column) throws Exception {
            var rows = Rows.of("mother-of-one");
            rows.getFirst().put(column, null);

            assertFault(Kind.INVALID_RESPONSE, () -> unit.toAnswer(rows, ASKED));
        }

        @ParameterizedTest
        @CsvSource({"nik_ibu, 3314105203909992", "semester_id, 20252"})
        void aRowWithAnUnexpectedText(String column, String value) throws Exception {
            var rows = Rows.of("mother-of-one");
            rows.getFirst().put(column, value);

            assertFault(Kind.INVALID_RESPONSE, () -> unit.toAnswer(rows, ASKED));
        }

        @Test
        void twoPupilsWithTheSameNik() throws Exception {
            var rows = Rows.of("own-enrolment");
            var other = Rows.of("own-enrolment").getFirst();
            other.put("peserta_didik_id", new UUID(7, 7));
            rows.add(other);

            assertFault(Kind.INVALID_RESPONSE, () -> unit.toAnswer(rows, ASKED));
        }
    }

    private static void assertFault(Kind kind, Runnable translation) {
        assertThatThrownBy(translation::run)
                .isInstanceOf(AgencyFault.class)
                .hasMessageNotContaining(SITI)
                .hasMessageNotContaining("BUDI")
                .extracting(thrown -> ((AgencyFault) thrown).kind())
                .isEqualTo(kind);
    }
}
