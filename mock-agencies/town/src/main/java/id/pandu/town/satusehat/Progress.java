package id.pandu.town.satusehat;

import id.pandu.town.worklist.Standing;
import id.pandu.town.worklist.WorkStatus;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * How far a referral has come, in the exchange's codes. The receiver decides on the Task, which is completed with the decision; what
 * happens afterwards shows on the ServiceRequest and in the Task's business status.
 *
 * @param accepted whether the receiver has taken it on
 * @param version from 1, one more at each move
 * @param changed when it was moved last
 */
record Progress(Standing standing, boolean accepted, int version, Instant changed) {

    static Progress begun(Instant at) {
        return new Progress(Standing.SUBMITTED, false, 1, at);
    }

    Progress moved(Standing next, Instant at) {
        boolean taken = switch (next.status()) {
            case DITERIMA, DIPROSES, SELESAI -> true;
            case PENGAJUAN, DITOLAK -> false;
            case DITUNDA, GAGAL, DIBATALKAN -> accepted;
        };
        return new Progress(next, taken, version + 1, at);
    }

    String taskStatus() {
        return switch (standing.status()) {
            case PENGAJUAN -> "requested";
            case DITERIMA, DIPROSES, SELESAI, DITOLAK -> "completed";
            case DITUNDA -> accepted ? "completed" : "on-hold";
            case GAGAL -> accepted ? "completed" : "failed";
            case DIBATALKAN -> accepted ? "completed" : "cancelled";
        };
    }

    /** What the receiver decided, null while it has not. */
    @Nullable
    String decision() {
        if (standing.status() == WorkStatus.DITOLAK) {
            return "rejected";
        }
        return accepted ? "accepted" : null;
    }

    /** Code of what happens after the decision, null before it. */
    @Nullable
    String businessStatus() {
        if (!accepted) {
            return null;
        }
        return switch (standing.status()) {
            case DIPROSES -> "in-progress";
            case DITUNDA -> "on-hold";
            case SELESAI -> "completed";
            case GAGAL -> "failed";
            case DIBATALKAN -> "cancelled";
            case PENGAJUAN, DITERIMA, DITOLAK -> "accepted";
        };
    }

    String requestStatus() {
        return switch (standing.status()) {
            case PENGAJUAN, DITERIMA, DIPROSES -> "active";
            case DITUNDA -> accepted ? "on-hold" : "active";
            case SELESAI -> "completed";
            case DITOLAK, GAGAL, DIBATALKAN -> "revoked";
        };
    }

    /** Code of the reason of a rejection, null without one. */
    @Nullable
    String rejection() {
        if (standing.reason() == null) {
            return null;
        }
        return switch (standing.reason()) {
            case KUOTA_PENUH -> "full-capacity";
            case TIDAK_MEMENUHI_SYARAT -> "criteria-not-met";
            case LUAR_WILAYAH -> "outside-service-area";
            case BERKAS_KURANG -> "incomplete-documents";
            case SALAH_INSTANSI -> "wrong-destination";
            case GANDA -> "duplicate-referral";
            case LAINNYA -> "other";
        };
    }
}
