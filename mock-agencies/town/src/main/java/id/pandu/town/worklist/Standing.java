package id.pandu.town.worklist;

import org.jspecify.annotations.Nullable;

/**
 * How a work item stands.
 *
 * @param reason for DITOLAK, and for nothing else
 * @param note what the agency adds, in words
 * @param outcome for SELESAI, and for nothing else
 */
public record Standing(
        WorkStatus status,
        @Nullable Rejection reason,
        @Nullable String note,
        @Nullable Outcome outcome) {

    private static final int LONGEST_NOTE = 4000;

    /** Of an item that has just come in. */
    public static final Standing SUBMITTED = new Standing(WorkStatus.PENGAJUAN, null, null, null);

    public Standing {
        if ((status == WorkStatus.DITOLAK) != (reason != null)) {
            throw new IllegalArgumentException("Ditolak needs a reason, and nothing else has one");
        }
        if ((status == WorkStatus.SELESAI) != (outcome != null)) {
            throw new IllegalArgumentException("Selesai has an outcome, and nothing else has one");
        }
        if (note != null && (note.isBlank() || note.length() > LONGEST_NOTE)) {
            throw new IllegalArgumentException("note must have 1 to " + LONGEST_NOTE + " characters");
        }
    }

    /** A status that needs nothing beside it. */
    public static Standing of(WorkStatus status) {
        return new Standing(status, null, null, null);
    }

    /** Rejected for this reason. */
    public static Standing rejected(Rejection reason, @Nullable String note) {
        return new Standing(WorkStatus.DITOLAK, reason, note, null);
    }

    /** The status only: a note may be about the resident. */
    @Override
    public String toString() {
        return "Standing[" + status + "]";
    }
}
