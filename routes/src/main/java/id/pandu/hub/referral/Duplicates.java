package id.pandu.hub.referral;

import id.pandu.api.model.Cancellation;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralStatus;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.regex.Pattern;

/**
 * Finds the referral that goes on in the place of one that is revoked as its double. Two never end for each other's sake: what is found here can end before the
 * change is kept, so the store looks once more ({@link Change#leansOn}).
 */
public final class Duplicates {

    /** States of referrals that can stand in the place of another. */
    public static final Set<ReferralStatus> GOING_ON =
            Set.of(ReferralStatus.ACTIVE, ReferralStatus.ON_HOLD, ReferralStatus.COMPLETED);

    private static final String POINTER = "/duplicateOf";
    private static final Pattern ID = Pattern.compile("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}");

    private final ReferralStore store;

    Duplicates(ReferralStore store) {
        this.store = store;
    }

    /** What a cancellation says of another referral. */
    sealed interface Link {

        /** Nothing. */
        record None() implements Link {}

        /** This one goes on. */
        record To(UUID referral) implements Link {}

        /** There is none of the requester's that is meant. */
        record Unknown(Refusal refusal) implements Link {}
    }

    Link of(Referral referral, Cancellation wish) {
        String wanted = wish.duplicateOf();
        boolean duplicate = wish.reason() == Cancellation.ReasonEnum.DUPLICATE;
        if (wanted == null) {
            return duplicate
                    ? new Link.Unknown(Refusal.at(ProblemType.CALLER_INVALID_REQUEST, POINTER, "required"))
                    : new Link.None();
        }
        if (!duplicate) {
            return new Link.Unknown(Refusal.at(ProblemType.CALLER_INVALID_REQUEST, POINTER, "duplicate-only"));
        }
        return find(wanted)
                .map(Filed::referral)
                .filter(other -> other.requester().equals(referral.requester()))
                .filter(other -> !other.id().equals(referral.id()))
                .filter(other -> GOING_ON.contains(other.status()))
                .<Link>map(other -> new Link.To(other.id()))
                .orElseGet(() ->
                        new Link.Unknown(Refusal.at(ProblemType.CALLER_UNKNOWN_REFERRAL, POINTER, "known-referral")));
    }

    private Optional<Filed> find(String wanted) {
        return ID.matcher(wanted).matches() ? store.find(UUID.fromString(wanted)) : store.byNumber(wanted);
    }
}
