package id.pandu.connector.bpjsvclaim;

/**
 * A question to VClaim.
 *
 * @param nik whom it is about
 * @param path below the service's address; carries the NIK, so it stays out of logs and exceptions
 */
record VClaimRequest(String nik, String path) {

    /** The type's name only: both values are personal. */
    @Override
    public String toString() {
        return "VClaimRequest[redacted]";
    }
}
