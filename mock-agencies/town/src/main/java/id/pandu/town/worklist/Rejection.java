package id.pandu.town.worklist;

import java.util.Arrays;
import java.util.Optional;

/** Why an agency does not take something on; the constants carry the agencies' codes. */
public enum Rejection {
    /** No capacity. */
    KUOTA_PENUH,
    /** Not eligible. */
    TIDAK_MEMENUHI_SYARAT,
    /** Out of area. */
    LUAR_WILAYAH,
    /** Missing documents. */
    BERKAS_KURANG,
    /** Wrong agency. */
    SALAH_INSTANSI,
    /** Duplicate. */
    GANDA,
    /** Other. */
    LAINNYA;

    /** The reason with this code, if there is one. */
    public static Optional<Rejection> byCode(String code) {
        return Arrays.stream(values())
                .filter(reason -> reason.name().equals(code))
                .findFirst();
    }
}
