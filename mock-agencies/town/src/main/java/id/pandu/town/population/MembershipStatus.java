package id.pandu.town.population;

/** BPJS <i>statusPeserta</i>. Only code 0 is documented in public; the others are our reference reading. */
public enum MembershipStatus {
    ACTIVE("0", "AKTIF"),
    INACTIVE("1", "TIDAK AKTIF"),
    ARREARS("3", "PENANGGUHAN PEMBAYARAN"),
    DECEASED("4", "MENINGGAL DUNIA");

    private final String code;
    private final String text;

    MembershipStatus(String code, String text) {
        this.code = code;
        this.text = text;
    }

    public String code() {
        return code;
    }

    public String text() {
        return text;
    }
}
