package id.pandu.town.siak;

/** RESPONSE_CODE, with the text that goes with it. */
enum ResponseCode {
    FOUND("00", "Data Ditemukan"),
    DECEASED("11", "Data Ditemukan, Meninggal Dunia"),
    DUPLICATE("12", "Data Ditemukan, Data Ganda"),
    NOT_FOUND("13", "Data Tidak Ditemukan"),
    INACTIVE("14", "Data Ditemukan, Status Tidak Aktif, Hubungi Dinas Dukcapil"),
    NOT_A_NIK("15", "Data Tidak Ditemukan, NIK Tidak Sesuai Format Dukcapil");

    private final String code;
    private final String text;

    ResponseCode(String code, String text) {
        this.code = code;
        this.text = text;
    }

    String code() {
        return code;
    }

    /** RESPON, in a spelling that depends on the salt. */
    String text(String salt) {
        return Wording.vary(text, salt);
    }
}
