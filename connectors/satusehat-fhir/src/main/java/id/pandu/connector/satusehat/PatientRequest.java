package id.pandu.connector.satusehat;

/**
 * A question to the patient index.
 *
 * @param nik whom it is about
 */
record PatientRequest(String nik) {

    /** The search, below the FHIR base; carries the NIK, so it stays out of logs and exceptions. */
    String path() {
        return "/Patient?identifier=" + IdentifierSystem.NIK + "%7C" + nik;
    }

    /** The type's name only: the value is personal. */
    @Override
    public String toString() {
        return "PatientRequest[redacted]";
    }
}
