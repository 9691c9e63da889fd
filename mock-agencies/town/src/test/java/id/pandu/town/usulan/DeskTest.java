package id.pandu.town.usulan;

import static id.pandu.town.usulan.Golden.FIRST;
import static id.pandu.town.usulan.Golden.file;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkItem;
import id.pandu.town.worklist.WorkStatus;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DeskTest {

    private final AtomicBoolean reads = new AtomicBoolean(true);
    private final DeskFolder folder;
    private final Desk unit;

    DeskTest(@TempDir Path temporary) throws IOException {
        folder = DeskFolder.create(temporary.resolve("1376"));
        unit = desk("2026-01-15");
    }

    @Test
    void saysWhereAProposalStandsAsTheGoldenFilesDo() throws IOException {
        handIn(unit, file("usulan"));
        assertThat(result()).isEqualTo(file("hasil.waiting"));
        assertThat(unit.items()).extracting(WorkItem::externalId).containsExactly(FIRST);
        assertThat(unit.items().getFirst().content()).containsEntry("segmen", "REAKTIVASI");
    }

    @Test
    void writesTheResultAnewWheneverAProposalMoves() throws IOException {
        Desk later = desk("2026-01-16");
        handIn(later, file("usulan"));
        later.move("USL-1376-000001", Standing.of(WorkStatus.DITERIMA));
        assertThat(result()).isEqualTo(file("hasil.accepted"));
        later.move(
                "USL-1376-000001",
                Standing.rejected(Rejection.KUOTA_PENUH, "Kuota PBI APBD habis; dicoba lagi bulan depan"));
        assertThat(result()).isEqualTo(file("hasil.rejected"));
        Outcome outcome = new Outcome(LocalDate.of(2026, 1, 20), List.of(), List.of());
        later.move("USL-1376-000001", new Standing(WorkStatus.SELESAI, null, "-- aktif mulai 01-02-2026", outcome));
        assertThat(result()).isEqualTo(file("hasil.completed"));
        assertThat(later.move("USL-1376-000002", Standing.SUBMITTED)).isFalse();
    }

    @Test
    void saysThatItCannotReadAFile() throws IOException {
        handIn(unit, file("usulan").replace("23-05-1992", "1992"));
        assertThat(result()).isEqualTo(file("hasil.unreadable"));
        assertThat(unit.items()).isEmpty();
    }

    @Test
    void declinesAProposalForAnotherRegion() throws IOException {
        handIn(unit, file("usulan").replace(";1376;", ";3314;"));
        assertThat(result()).contains("Ditolak;LUAR_WILAYAH");
    }

    @Test
    void replacesNoFileAndCountsTheAttempt() throws IOException {
        handIn(unit, file("usulan"));
        String changed = file("usulan").replace("YUSRA", "YUSRI");
        assertThatExceptionOfType(FileSystemException.class).isThrownBy(() -> handIn(unit, changed));
        assertThat(folder.handedIn(FIRST)).hasContent(file("usulan"));
        assertThat(unit.items()).hasSize(1);
        assertThat(unit.items().getFirst().submissions()).hasSize(2);
    }

    @Test
    void leavesFilesUnreadUntilItReads() throws IOException {
        reads.set(false);
        handIn(unit, file("usulan"));
        assertThat(folder.result(FIRST)).doesNotExist();
        assertThat(unit.items()).isEmpty();
        reads.set(true);
        assertThat(unit.items()).hasSize(1);
        assertThat(folder.result(FIRST)).exists();
    }

    @Test
    void forgetsFilesToo() throws IOException {
        handIn(unit, file("usulan"));
        unit.clear();
        assertThat(folder.handedIn(FIRST)).doesNotExist();
        assertThat(folder.result(FIRST)).doesNotExist();
        handIn(unit, file("usulan"));
        assertThat(result()).isEqualTo(file("hasil.waiting"));
    }

    private void handIn(Desk desk, String text) throws IOException {
        Files.writeString(folder.part(FIRST), text);
        desk.handIn(FIRST);
        desk.read();
    }

    private String result() throws IOException {
        return Files.readString(folder.result(FIRST));
    }

    private Desk desk(String day) {
        Clock clock = Clock.fixed(Instant.parse(day + "T03:00:00Z"), ZoneId.of("Asia/Jakarta"));
        return new Desk("1376", folder, reads::get, clock);
    }
}
