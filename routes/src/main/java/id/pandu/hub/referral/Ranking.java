package id.pandu.hub.referral;

import id.pandu.hub.referral.Candidate.Verdict;
import java.util.List;
import java.util.Optional;

/**
 * The candidates for a referral, and what follows from them.
 *
 * @param candidates those that may be asked first
 */
record Ranking(List<Candidate> candidates) {

    Ranking {
        candidates = List.copyOf(candidates);
    }

    /** The agency that the officer has in mind, where it may be asked; otherwise the first that may. */
    Optional<Offer> next(String preferred) {
        List<Offer> askable = candidates.stream()
                .filter(candidate -> candidate.verdict().mayBeAsked())
                .map(Candidate::offer)
                .toList();
        return askable.stream()
                .filter(offer -> offer.agency().equals(preferred))
                .findFirst()
                .or(() -> askable.stream().findFirst());
    }

    /** Whether a person has to decide about this need, whoever offers something for it and whoever has declined. */
    boolean isForAPerson() {
        return candidates.stream().anyMatch(candidate -> candidate.offer().protection());
    }

    /** Whether somebody could help another time. */
    boolean isFull() {
        return candidates.stream().anyMatch(candidate -> candidate.verdict() == Verdict.FULL);
    }
}
