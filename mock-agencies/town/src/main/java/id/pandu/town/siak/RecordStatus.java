package id.pandu.town.siak;

import id.pandu.town.population.Person;
import java.util.Map;

/** STATUS_PENDUDUK of a record; the constants carry the contract's words. */
enum RecordStatus {
    AKTIF(ResponseCode.FOUND),
    MENINGGAL(ResponseCode.DECEASED),
    GANDA(ResponseCode.DUPLICATE),
    NONAKTIF(ResponseCode.INACTIVE),
    PINDAH(ResponseCode.FOUND);

    /** Fixed people whose record is special, which {@link Person} does not tell. */
    private static final Map<String, RecordStatus> SPECIAL =
            Map.of("1376015606139991", GANDA, "6371034107809991", NONAKTIF);

    private final ResponseCode responseCode;

    RecordStatus(ResponseCode responseCode) {
        this.responseCode = responseCode;
    }

    /** What cariNik answers about such a record. */
    ResponseCode responseCode() {
        return responseCode;
    }

    /** The status of this person; moved is who lives elsewhere than where the NIK was issued. */
    static RecordStatus of(String nik, Person person) {
        if (person.deceased()) {
            return MENINGGAL;
        }
        return SPECIAL.getOrDefault(nik, nik.startsWith(person.region()) ? AKTIF : PINDAH);
    }
}
