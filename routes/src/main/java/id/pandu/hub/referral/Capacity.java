package id.pandu.hub.referral;

/** What agencies can still give. */
public interface Capacity {

    /** Whether a service has nothing left in a region for now. */
    boolean isUsedUp(Offer offer, String region);
}
