package id.pandu.connector.worklist;

import id.pandu.api.model.RejectionReason;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** The codes by which agencies say why they do not take a task on. */
public enum ListReason {
    /** No room, money or people left. */
    KUOTA_PENUH(RejectionReason.NO_CAPACITY),
    /** The resident does not fulfil the conditions. */
    TIDAK_MEMENUHI_SYARAT(RejectionReason.NOT_ELIGIBLE),
    /** The resident belongs to another region. */
    LUAR_WILAYAH(RejectionReason.OUT_OF_AREA),
    /** Documents are missing. */
    BERKAS_KURANG(RejectionReason.MISSING_DOCUMENTS),
    /** Another agency does this. */
    SALAH_INSTANSI(RejectionReason.WRONG_AGENCY),
    /** The agency has another work item for the same. */
    GANDA(RejectionReason.DUPLICATE),
    /** Something else, which the note may tell. */
    LAINNYA(RejectionReason.OTHER);

    private final RejectionReason reason;

    ListReason(RejectionReason reason) {
        this.reason = reason;
    }

    /**
     * The reason that a code stands for; letter case and blanks around it do not matter.
     *
     * @throws AgencyFault INVALID_RESPONSE when it is none of these codes
     */
    public static RejectionReason of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(known -> code != null && known.name().equalsIgnoreCase(code.strip()))
                .map(known -> known.reason)
                .findFirst()
                .orElseThrow(() -> new AgencyFault(Kind.INVALID_RESPONSE, "a reason that the dialect does not know"));
    }
}
