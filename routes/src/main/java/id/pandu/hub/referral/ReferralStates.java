package id.pandu.hub.referral;

import static id.pandu.api.model.ReferralStatus.ACTIVE;
import static id.pandu.api.model.ReferralStatus.COMPLETED;
import static id.pandu.api.model.ReferralStatus.DRAFT;
import static id.pandu.api.model.ReferralStatus.ENTERED_IN_ERROR;
import static id.pandu.api.model.ReferralStatus.ON_HOLD;
import static id.pandu.api.model.ReferralStatus.REVOKED;
import static id.pandu.hub.referral.Actor.HUB;
import static id.pandu.hub.referral.Actor.OPERATOR;
import static id.pandu.hub.referral.Actor.REQUESTER;
import static id.pandu.hub.referral.Guard.NONE;
import static id.pandu.hub.referral.Guard.OUTCOME;
import static id.pandu.hub.referral.Guard.REASON;
import static id.pandu.hub.referral.Guard.SETTLED;

import id.pandu.api.model.ReferralStatus;
import java.util.List;
import java.util.Set;

/** The states of a referral (FHIR ServiceRequest). */
public final class ReferralStates {

    /** All of them. */
    public static final StateTable<ReferralStatus> TABLE = new StateTable<>(List.of(
            arrow(DRAFT, ACTIVE, Set.of(REQUESTER), NONE),
            arrow(DRAFT, ON_HOLD, Set.of(HUB), REASON),
            arrow(DRAFT, REVOKED, Set.of(REQUESTER, HUB), REASON),
            arrow(DRAFT, ENTERED_IN_ERROR, Set.of(REQUESTER), REASON),
            arrow(ACTIVE, ON_HOLD, Set.of(HUB), REASON),
            arrow(ON_HOLD, ACTIVE, Set.of(REQUESTER, OPERATOR, HUB), NONE),
            arrow(ACTIVE, COMPLETED, Set.of(HUB), SETTLED),
            arrow(ON_HOLD, COMPLETED, Set.of(HUB), SETTLED),
            arrow(ON_HOLD, COMPLETED, Set.of(OPERATOR), OUTCOME),
            arrow(ACTIVE, REVOKED, Set.of(REQUESTER, HUB), REASON),
            arrow(ON_HOLD, REVOKED, Set.of(REQUESTER, HUB), REASON),
            arrow(ACTIVE, ENTERED_IN_ERROR, Set.of(REQUESTER), REASON),
            arrow(ON_HOLD, ENTERED_IN_ERROR, Set.of(REQUESTER), REASON)));

    private ReferralStates() {}

    private static Arrow<ReferralStatus> arrow(ReferralStatus from, ReferralStatus to, Set<Actor> actors, Guard guard) {
        return new Arrow<>(from, to, actors, guard);
    }
}
