package id.pandu.connector.bpjsvclaim;

/**
 * What came back, unread.
 *
 * @param request what was asked
 * @param timestamp what stood in the request's {@code X-timestamp}: part of the answer's key
 * @param status HTTP status
 * @param body the body as UTF-8, whatever its content type claims, for VClaim labels error pages as JSON too
 */
record VClaimReply(VClaimRequest request, String timestamp, int status, String body) {

    /** Whether the HTTP status is one of success. */
    boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** Whether the HTTP status is one with which VClaim or a gateway before it refuses a caller. */
    boolean mayRefuse() {
        return status == 401 || status == 403 || status == 404 || status == 412;
    }

    /** The status only: the rest is personal. */
    @Override
    public String toString() {
        return "VClaimReply[" + status + ", redacted]";
    }
}
