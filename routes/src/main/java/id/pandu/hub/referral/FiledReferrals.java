package id.pandu.hub.referral;

import java.util.Optional;
import java.util.UUID;

/** Referrals as they stand. Every method throws {@link id.pandu.hub.problem.UnavailableException} when they cannot be reached. */
public interface FiledReferrals {

    /** A referral as it stands this moment. */
    Optional<Filed> find(UUID id);

    /** The referral that people know by this number. */
    Optional<Filed> byNumber(String number);
}
