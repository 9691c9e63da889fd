package id.pandu.town.vclaim;

/**
 * A consumer that BPJS has registered for VClaim.
 *
 * @param consId consumer id
 * @param secret shared secret
 * @param userKey key for this service
 */
public record VClaimConsumer(String consId, String secret, String userKey) {

    /** Leaves out secret and key. */
    @Override
    public String toString() {
        return "VClaimConsumer[consId=" + consId + "]";
    }
}
