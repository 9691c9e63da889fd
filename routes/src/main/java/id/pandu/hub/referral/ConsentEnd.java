package id.pandu.hub.referral;

import java.util.UUID;

/** Ends what rests on a consent that is no longer there: drafts, what waits for somebody, and what is under way. */
public final class ConsentEnd {

    private final ReferralParts parts;
    private final ReferralRules rules;
    private final HubMoves moves;

    public ConsentEnd(ReferralParts parts, ReferralRules rules) {
        this.parts = parts;
        this.rules = rules;
        this.moves = new HubMoves(parts);
    }

    /** Once more changes nothing, and neither does a consent that stands. */
    public void end(String organisation, String reference) {
        parts.store().restingOn(organisation, reference).forEach(this::end);
    }

    private void end(UUID id) {
        parts.store()
                .find(id)
                .flatMap(filed -> rules.withdrawn(filed.referral()))
                .ifPresent(problem -> moves.revokeReferral(id, problem.code()));
    }
}
