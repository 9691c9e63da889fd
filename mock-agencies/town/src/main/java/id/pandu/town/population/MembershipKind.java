package id.pandu.town.population;

/** BPJS <i>jenisPeserta</i>: who pays the premium. The code of SELF_EMPLOYED is our reference reading. */
public enum MembershipKind {
    REGIONAL_CIVIL_SERVANT("3", "PNS DAERAH"),
    EMPLOYEE("13", "PEGAWAI SWASTA"),
    SELF_EMPLOYED("14", "PEKERJA MANDIRI"),
    CIVIL_PENSIONER("15", "PENERIMA PENSIUN PNS"),
    PBI_NATIONAL("21", "PBI (APBN)"),
    PBI_REGIONAL("22", "PBI (APBD)");

    private final String code;
    private final String text;

    MembershipKind(String code, String text) {
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
