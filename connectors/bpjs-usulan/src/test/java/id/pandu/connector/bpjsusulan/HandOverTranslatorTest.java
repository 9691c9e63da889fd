package id.pandu.connector.bpjsusulan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Gender;
import id.pandu.api.model.Need;
import id.pandu.api.model.Priority;
import id.pandu.api.model.Sector;
import id.pandu.connector.Beneficiary;
import id.pandu.connector.HandOver;
import id.pandu.connector.testkit.HostileText;
import id.pandu.connector.testkit.SampleTask;
import id.pandu.connector.worklist.ListText;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HandOverTranslatorTest {

    private static final List<String> NAMES = List.of(
            GoldenFiles.read("usulan.csv").lines().findFirst().orElseThrow().split(";"));
    private static final OffsetDateTime AUTHORED = OffsetDateTime.parse("2026-01-15T08:30:00+07:00");

    private final HandOverTranslator unit = new HandOverTranslator();

    @Test
    void writesTheFilesOfTheContract() {
        assertThat(written(
                        "1",
                        "RJK-1376-20260115-7F3K9A",
                        new Beneficiary(
                                "1376026305929991",
                                "YUSRA CONTOH",
                                LocalDate.of(1992, 5, 23),
                                Gender.FEMALE,
                                "Kelurahan Contoh RT 02"),
                        need("health-insurance-reactivation", "Iuran tidak lagi dibayar daerah"),
                        Priority.URGENT,
                        "Dinas Sosial Kota Payakumbuh",
                        "13.76"))
                .isEqualTo(GoldenFiles.read("usulan.csv"));
        assertThat(written(
                        "2",
                        "RJK-3314-20260115-7F3K9B",
                        new Beneficiary(null, "MBAH CONTOH TANPANIK", LocalDate.of(1940, 1, 1), Gender.FEMALE, null),
                        need("health-insurance-region", "Belum punya NIK"),
                        Priority.ROUTINE,
                        "Dinas Sosial Kabupaten Sragen",
                        "33.14"))
                .isEqualTo(GoldenFiles.read("usulan.no-nik.csv"));
        assertThat(written(
                        "3",
                        "RJK-3314-20260115-7F3K9C",
                        new Beneficiary(
                                "3314107005799991",
                                "TRI CONTOHKELAMIN",
                                LocalDate.of(1979, 5, 30),
                                Gender.FEMALE,
                                "+62 dan seterusnya"),
                        need("chronic-illness", "Kata ibunya: \"belum terdaftar\"; mohon segera\nbaris kedua"),
                        Priority.ROUTINE,
                        "=Dinas Sosial",
                        "33.14"))
                .isEqualTo(GoldenFiles.read("usulan.quoted.csv"));
    }

    @ParameterizedTest
    @CsvSource({
        "health-insurance-region, PBI APBD",
        "health-insurance-state, PBI APBN",
        "health-insurance-reactivation, REAKTIVASI",
        "unfit-housing, PBI APBD"
    })
    void saysWhoIsToPay(String category, String segment) {
        assertThat(Segment.neededFor(category).word()).isEqualTo(segment);
    }

    @Test
    void saysTheDayInJakarta() {
        HandOver late = new HandOver(
                UUID.randomUUID(),
                1,
                "RJK-1",
                SampleTask.of(UUID.randomUUID()).beneficiary(),
                need("health-insurance-region", "x"),
                Priority.STAT,
                "Loket",
                "33.14",
                OffsetDateTime.parse("2026-01-15T18:00:00Z"));

        assertThat(Csv.read(NAMES, unit.toRequest(late).content()))
                .containsEntry("tanggal_usulan", "16-01-2026")
                .containsEntry("prioritas", "DARURAT");
    }

    @Property(tries = 300)
    void writesAnyWordsSoThatTheyAreReadAsTheyWere(@ForAll("words") String words) {
        Map<String, String> read = Csv.read(
                NAMES,
                unit.toRequest(SampleTask.saying(UUID.randomUUID(), words)).content());

        assertThat(read)
                .containsEntry("keterangan", words)
                .containsEntry("keberadaan", words)
                .containsEntry("nama", ListText.words(words, 200))
                .containsEntry("instansi_pengirim", ListText.words(words, 200));
    }

    @Provide
    Arbitrary<String> words() {
        return HostileText.longWords();
    }

    @ParameterizedTest
    @CsvSource({"331410520390999, RJK-1, 33.14", "3314105203909991, RJK;1, 33.14", "3314105203909991, RJK-1, 3314"})
    void writesNothingForATaskThatNoFileCanCarry(String nik, String number, String region) {
        HandOver sample = SampleTask.of(UUID.randomUUID());
        var task = new HandOver(
                sample.task(),
                1,
                number,
                new Beneficiary(nik, null, null, null, null),
                sample.need(),
                sample.priority(),
                sample.requester(),
                region,
                sample.authoredOn());

        assertThatThrownBy(() -> unit.toRequest(task))
                .isInstanceOf(IllegalArgumentException.class)
                .hasNoCause()
                .hasMessageNotContainingAny(nik, number);
    }

    private String written(
            String id,
            String number,
            Beneficiary resident,
            Need need,
            Priority priority,
            String requester,
            String region) {
        UUID task = UUID.fromString("0197b7a0-0000-7000-8000-00000000000" + id);
        return unit.toRequest(new HandOver(task, 1, number, resident, need, priority, requester, region, AUTHORED))
                .content();
    }

    private static Need need(String category, String description) {
        return new Need(Sector.HEALTH, category, description, null);
    }
}
