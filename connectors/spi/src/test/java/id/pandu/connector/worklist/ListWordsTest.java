package id.pandu.connector.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.RejectionReason;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyFault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ListWordsTest {

    @ParameterizedTest
    @CsvSource({
        "Pengajuan, RECEIVED",
        "Diterima, ACCEPTED",
        "Diproses, IN_PROGRESS",
        "Ditunda, ON_HOLD",
        "Selesai, COMPLETED",
        "Ditolak, REJECTED",
        "Gagal, FAILED",
        "Dibatalkan, CANCELLED",
        "DITOLAK, REJECTED",
        "' selesai ', COMPLETED"
    })
    void knowsTheWordsOfAStatus(String word, TaskStatus status) {
        assertThat(ListStatus.of(word)).isEqualTo(status);
    }

    @ParameterizedTest
    @CsvSource({
        "KUOTA_PENUH, NO_CAPACITY",
        "TIDAK_MEMENUHI_SYARAT, NOT_ELIGIBLE",
        "LUAR_WILAYAH, OUT_OF_AREA",
        "BERKAS_KURANG, MISSING_DOCUMENTS",
        "SALAH_INSTANSI, WRONG_AGENCY",
        "GANDA, DUPLICATE",
        "LAINNYA, OTHER"
    })
    void knowsTheCodesOfAReason(String code, RejectionReason reason) {
        assertThat(ListReason.of(code)).isEqualTo(reason);
    }

    @Test
    void hasAWordForEveryStatusThatAnAgencyCanTell() {
        assertThat(ListStatus.values()).hasSize(TaskStatus.values().length - 1);
        assertThat(ListReason.values()).hasSize(RejectionReason.values().length);
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", "Menunggu", "SELESAI?", "received", "0", "Siti Contoh"})
    void guessesNothing(String word) {
        assertThatThrownBy(() -> ListStatus.of(word))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: a status that the dialect does not know");
        assertThatThrownBy(() -> ListReason.of(word))
                .isInstanceOf(AgencyFault.class)
                .hasMessage("INVALID_RESPONSE: a reason that the dialect does not know");
    }
}
