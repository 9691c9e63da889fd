package id.pandu.connector.dtsen;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Goods;
import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskOutcome;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyAnswer.Refused.Reason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.WorkItem;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkItemTranslatorTest {

    private final Instant now = Native.CLOCK.instant();
    private static final String NUMBER = "USL-3314-000001";

    private final WorkItemTranslator unit = new WorkItemTranslator(Native.CLOCK);

    @Test
    void isPresentAsTheOfficeSays() {
        assertThat(golden("usulan.waiting"))
                .isEqualTo(new WorkItem.Present(NUMBER, TaskStatus.RECEIVED, null, null, null, now));
        assertThat(golden("usulan.on-hold"))
                .isEqualTo(new WorkItem.Present(
                        NUMBER, TaskStatus.ON_HOLD, null, "Menunggu kunjungan petugas.", null, now));
        assertThat(golden("usulan.rejected"))
                .isEqualTo(new WorkItem.Present(
                        NUMBER,
                        TaskStatus.REJECTED,
                        RejectionReason.NO_CAPACITY,
                        "Persediaan tahun ini habis.",
                        null,
                        now));
    }

    @Test
    void tellsWhatCameOfIt() {
        var outcome = new TaskOutcome(
                LocalDate.of(2026, 12, 1), List.of("home-visit"), List.of(new Goods("wheelchair", 1)), null);

        assertThat(golden("usulan.done"))
                .isEqualTo(new WorkItem.Present(
                        NUMBER, TaskStatus.COMPLETED, null, "Kursi roda diserahkan di rumah.", outcome, now));
    }

    @Test
    void makesNoOutcomeUp() {
        assertThat(outcomeOf("\"status\":\"Selesai\"")).isNull();
        assertThat(outcomeOf("\"status\":\"Selesai\",\"hasil\":{\"barang\":[],\"layanan\":[]}"))
                .isNull();
        assertThat(outcomeOf("\"status\":\"Selesai\",\"tanggal_selesai\":\"2026-12-01\""))
                .isEqualTo(new TaskOutcome(LocalDate.of(2026, 12, 1), null, null, null));
        assertThat(outcomeOf("\"status\":\"Diproses\",\"tanggal_selesai\":\"2026-12-01\""))
                .isNull();
    }

    @Test
    void readsNoReasonButOfARejection() {
        assertThat(present("\"status\":\"Diproses\",\"alasan\":\"KUOTA_PENUH\"").reason())
                .isNull();
        assertThat(present("\"status\":\"Ditolak\"").reason()).isNull();
    }

    @Test
    void boundsTheOfficesWords() {
        String note = "\\u0000" + "a".repeat(5000) + "\\u202E";

        assertThat(present("\"status\":\"Diproses\",\"catatan\":\"" + note + "\"")
                        .note())
                .isEqualTo("a".repeat(4000));
    }

    @Test
    void isAbsentWhenTheOfficeSaysSoAndNotWhenTheBusDoes() {
        assertThat(unit.toWorkItem(Work.reply(404, GoldenFiles.ofContract("usulan.not-found.json"))))
                .isEqualTo(new WorkItem.Absent(now));
        assertFault(Kind.FAILED, 404, GoldenFiles.ofContract("fault.no-resource.json"));
        assertFault(Kind.FAILED, 404, "<html/>");
        assertFault(Kind.FAILED, 404, "");
    }

    @ParameterizedTest
    @CsvSource({
        "401, fault.invalid-key, CREDENTIALS",
        "401, fault.other-region, NOT_ENTITLED",
        "429, fault.throttled, QUOTA"
    })
    void isRefusedByTheBus(int status, String name, Reason reason) {
        assertThat(unit.toWorkItem(Work.reply(status, GoldenFiles.ofContract(name + ".json"))))
                .isEqualTo(new WorkItem.Refused(reason));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "\"status\":\"Menunggu\"",
                "\"status\":null",
                "\"status\":[\"Selesai\"]",
                "\"status\":\"Ditolak\",\"alasan\":\"MALAS\"",
                "\"status\":\"Ditolak\",\"alasan\":{}",
                "\"status\":\"Selesai\",\"tanggal_selesai\":\"01-12-2026\"",
                "\"status\":\"Selesai\",\"tanggal_selesai\":\"2026-13-01\"",
                "\"status\":\"Selesai\",\"tanggal_selesai\":\"+12026-12-01\"",
                "\"status\":\"Selesai\",\"tanggal_selesai\":\"2026-12-01\",\"hasil\":{\"barang\":{}}",
                "\"status\":\"Selesai\",\"tanggal_selesai\":\"2026-12-01\",\"hasil\":{\"barang\":[{\"kode\":\"wheelchair\"}]}",
                "\"status\":\"Selesai\",\"tanggal_selesai\":\"2026-12-01\",\"hasil\":{\"barang\":[{\"kode\":\"wheelchair\",\"jumlah\":0}]}",
                "\"status\":\"Selesai\",\"tanggal_selesai\":\"2026-12-01\",\"hasil\":{\"barang\":[{\"kode\":\"=1+1\",\"jumlah\":1}]}",
                "\"status\":\"Selesai\",\"tanggal_selesai\":\"2026-12-01\",\"hasil\":{\"layanan\":[\"kunjungan"
                        + " rumah\"]}"
            })
    void guessesNothing(String fields) {
        assertFault(Kind.INVALID_RESPONSE, 200, body(fields));
    }

    @Test
    void doesNotBelieveAnAnswerAboutAnotherTask() {
        assertFault(
                Kind.INVALID_RESPONSE,
                200,
                GoldenFiles.ofContract("usulan.waiting.json").replace("b7d20", "b7d99"));
        assertFault(Kind.INVALID_RESPONSE, 200, "{}");
        assertFault(Kind.INVALID_RESPONSE, 200, "<html/>");
    }

    private WorkItem golden(String name) {
        return unit.toWorkItem(Work.reply(200, GoldenFiles.ofContract(name + ".json")));
    }

    private WorkItem.Present present(String fields) {
        return (WorkItem.Present) unit.toWorkItem(Work.reply(200, body(fields)));
    }

    private @Nullable TaskOutcome outcomeOf(String fields) {
        return present(fields).outcome();
    }

    private static String body(String fields) {
        return "{\"nomor_usulan\":\"" + NUMBER + "\",\"id_eksternal\":\"" + Work.TASK + "\"," + fields + "}";
    }

    private void assertFault(Kind kind, int status, String body) {
        assertThatThrownBy(() -> unit.toWorkItem(Work.reply(status, body)))
                .isInstanceOf(AgencyFault.class)
                .hasMessageStartingWith(kind.name())
                .hasNoCause();
    }
}
