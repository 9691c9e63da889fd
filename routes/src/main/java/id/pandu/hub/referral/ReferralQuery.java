package id.pandu.hub.referral;

import id.pandu.api.model.ReferralStatus;
import id.pandu.hub.audit.Page;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Which referrals; what is null does not matter.
 *
 * @param requester the organisation that refers
 */
public record ReferralQuery(
        String requester,
        @Nullable ReferralStatus status,
        @Nullable String region,
        @Nullable UUID caseId,
        Page page) {}
