package id.pandu.town.satusehat;

import static id.pandu.town.satusehat.Exchange.SERVICE_REQUEST_ID;
import static id.pandu.town.satusehat.Exchange.TASK_ID;
import static id.pandu.town.satusehat.Exchange.serviceRequest;
import static id.pandu.town.satusehat.Exchange.task;
import static id.pandu.town.satusehat.Goldens.body;
import static id.pandu.town.satusehat.Goldens.golden;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkStatus;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ReferralProgressTest {

    private final Exchange unit = new Exchange();

    @BeforeEach
    void refer() {
        unit.postServiceRequest(serviceRequest());
        unit.postTask(task());
    }

    @Test
    void isAcceptedAsTheGoldenMessagesSay() {
        move(Standing.of(WorkStatus.DITERIMA));
        assertThat(read("/Task/" + TASK_ID)).isEqualTo(golden("task.accepted"));
        assertThat(read("/ServiceRequest/" + SERVICE_REQUEST_ID)).isEqualTo(golden("servicerequest.accepted"));
    }

    @Test
    void isWorkedOnAsTheGoldenMessageSays() {
        move(new Standing(WorkStatus.DIPROSES, null, "Kunjungan pertama dijadwalkan.", null));
        assertThat(read("/Task/" + TASK_ID)).isEqualTo(golden("task.in-progress"));
    }

    @Test
    void isRejectedAsTheGoldenMessagesSay() {
        move(Standing.rejected(Rejection.KUOTA_PENUH, "Ruang rawat penuh sampai akhir bulan."));
        assertThat(read("/Task/" + TASK_ID)).isEqualTo(golden("task.rejected"));
        assertThat(read("/ServiceRequest/" + SERVICE_REQUEST_ID)).isEqualTo(golden("servicerequest.rejected"));
    }

    @Test
    void isCompletedAsTheGoldenMessagesSay() {
        Outcome outcome = new Outcome(LocalDate.of(2026, 1, 20), List.of(), List.of());
        move(new Standing(WorkStatus.SELESAI, null, "Obat diberikan untuk satu bulan.", outcome));
        assertThat(read("/Task/" + TASK_ID)).isEqualTo(golden("task.completed"));
        assertThat(read("/ServiceRequest/" + SERVICE_REQUEST_ID)).isEqualTo(golden("servicerequest.completed"));
    }

    @ParameterizedTest
    @CsvSource({
        "Ditunda, on-hold, '', active, ''",
        "Gagal, failed, '', revoked, ''",
        "Dibatalkan, cancelled, '', revoked, ''",
        "Pengajuan, requested, '', active, ''",
    })
    void showsWhatHappensBeforeADecisionOnTheTask(
            String word, String taskStatus, String decision, String requestStatus, String business) {
        move(Standing.of(WorkStatus.byWord(word).orElseThrow()));
        assertStands(taskStatus, decision, requestStatus, business);
    }

    @ParameterizedTest
    @CsvSource({
        "Ditunda, completed, accepted, on-hold, on-hold",
        "Gagal, completed, accepted, revoked, failed",
        "Dibatalkan, completed, accepted, revoked, cancelled",
        "Diproses, completed, accepted, active, in-progress",
        "Pengajuan, requested, '', active, ''",
    })
    void showsWhatHappensAfterADecisionOnTheServiceRequest(
            String word, String taskStatus, String decision, String requestStatus, String business) {
        move(Standing.of(WorkStatus.DITERIMA));
        move(Standing.of(WorkStatus.byWord(word).orElseThrow()));
        assertStands(taskStatus, decision, requestStatus, business);
    }

    @ParameterizedTest
    @CsvSource({
        "KUOTA_PENUH, full-capacity",
        "TIDAK_MEMENUHI_SYARAT, criteria-not-met",
        "LUAR_WILAYAH, outside-service-area",
        "BERKAS_KURANG, incomplete-documents",
        "SALAH_INSTANSI, wrong-destination",
        "GANDA, duplicate-referral",
        "LAINNYA, other",
    })
    void saysWhyItIsRejected(Rejection reason, String code) {
        move(Standing.rejected(reason, null));
        assertThat(read("/Task/" + TASK_ID).at("/statusReason/coding/0/code").asText())
                .isEqualTo(code);
    }

    private void assertStands(String taskStatus, String decision, String requestStatus, String business) {
        JsonNode task = read("/Task/" + TASK_ID);
        assertThat(task.path("status").asText()).isEqualTo(taskStatus);
        assertThat(task.at("/output/0/valueCoding/code").asText()).isEqualTo(decision);
        assertThat(task.at("/businessStatus/coding/0/code").asText()).isEqualTo(business);
        assertThat(read("/ServiceRequest/" + SERVICE_REQUEST_ID).path("status").asText())
                .isEqualTo(requestStatus);
    }

    private void move(Standing standing) {
        assertThat(unit.store.move(TASK_ID, standing)).isTrue();
    }

    private JsonNode read(String path) {
        return body(unit.get(path));
    }
}
