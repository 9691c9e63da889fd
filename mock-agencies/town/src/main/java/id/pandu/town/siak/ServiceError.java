package id.pandu.town.siak;

/** What the registry itself says when it does not answer: KODE, and a PESAN that is for people only. */
enum ServiceError {
    USER_TIDAK_AKTIF(FaultCode.CLIENT, "User ID Tidak Aktif"),
    INSTANSI_TIDAK_AKTIF(FaultCode.CLIENT, "Instansi Tidak Aktif"),
    PKS_TIDAK_BERLAKU(FaultCode.CLIENT, "PKS Tidak Berlaku"),
    KUOTA_HABIS(FaultCode.CLIENT, "Kuota Akses Hari ini telah Habis"),
    PARAMETER_TIDAK_VALID(FaultCode.CLIENT, "Parameter Tidak Valid"),
    GANGGUAN(FaultCode.SERVER, "Terjadi Gangguan, Silakan Coba Kembali");

    private final FaultCode side;
    private final String message;

    ServiceError(FaultCode side, String message) {
        this.side = side;
        this.message = message;
    }

    FaultCode side() {
        return side;
    }

    String message() {
        return message;
    }
}
