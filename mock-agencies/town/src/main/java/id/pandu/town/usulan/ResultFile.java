package id.pandu.town.usulan;

import id.pandu.town.worklist.Outcome;
import id.pandu.town.worklist.Rejection;
import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkItem;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Writes where a proposal stands. */
final class ResultFile {

    private ResultFile() {}

    /** The file of a work item that was moved today. */
    static String of(WorkItem item, LocalDate today) {
        Standing standing = item.standing();
        Rejection reason = standing.reason();
        Outcome outcome = standing.outcome();
        return text(
                item.externalId(),
                item.nativeId(),
                standing.status().word(),
                reason == null ? "" : reason.name(),
                Objects.requireNonNullElse(standing.note(), ""),
                outcome == null ? today : outcome.on());
    }

    /** The file of a proposal that cannot be read. */
    static String unreadable(String id, CsvProblem problem, LocalDate today) {
        return text(id, "", "Gagal", "", "Berkas tidak dapat dibaca: " + problem.why(), today);
    }

    private static String text(String id, String number, String status, String reason, String note, LocalDate on) {
        Map<String, String> cells = new LinkedHashMap<>();
        cells.put("id_usulan", id);
        cells.put("nomor_agenda", number);
        cells.put("status", status);
        cells.put("alasan", reason);
        cells.put("catatan", note);
        cells.put("tanggal", on.format(Proposal.DAY));
        return CsvFile.write(cells);
    }
}
