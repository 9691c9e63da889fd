package id.pandu.town.worklist;

import java.util.Arrays;
import java.util.Optional;

/** Where a work item stands, in the agencies' words. */
public enum WorkStatus {
    /** Submitted, and nobody has decided. */
    PENGAJUAN("Pengajuan"),
    /** Accepted. */
    DITERIMA("Diterima"),
    /** Being worked on. */
    DIPROSES("Diproses"),
    /** On hold. */
    DITUNDA("Ditunda"),
    /** Done. */
    SELESAI("Selesai"),
    /** Rejected. */
    DITOLAK("Ditolak"),
    /** Failed. */
    GAGAL("Gagal"),
    /** Cancelled. */
    DIBATALKAN("Dibatalkan");

    private final String word;

    WorkStatus(String word) {
        this.word = word;
    }

    /** The word on the wire. */
    public String word() {
        return word;
    }

    /** The status with this word, if there is one. */
    public static Optional<WorkStatus> byWord(String word) {
        return Arrays.stream(values())
                .filter(status -> status.word.equals(word))
                .findFirst();
    }
}
