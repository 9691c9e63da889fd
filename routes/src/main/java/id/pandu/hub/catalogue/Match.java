package id.pandu.hub.catalogue;

import id.pandu.api.model.ServiceMatch.FitEnum;
import id.pandu.hub.catalogue.Criterion.AtHand;
import id.pandu.hub.catalogue.Verdict.Met;
import id.pandu.hub.catalogue.Verdict.NotMet;
import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A service held against one person or household.
 *
 * @param service which
 * @param member whom of the household it is about; {@code null} for the whole, and for a person
 * @param judgements criterion by criterion
 */
record Match(Service service, @Nullable Integer member, List<Judgement> judgements) {

    /** What leaves least open, then what is best founded. */
    static final Comparator<Match> BEST_FIRST = Comparator.comparingLong(Match::open)
            .thenComparing(Comparator.comparingLong(Match::met).reversed())
            .thenComparing(Match::id)
            .thenComparingInt(Match::place);

    /** By id. */
    static final Comparator<Match> BY_ID = Comparator.comparing(Match::id).thenComparingInt(Match::place);

    Match {
        judgements = List.copyOf(judgements);
    }

    /** One criterion and what became of it. */
    record Judgement(Criterion criterion, Verdict verdict) {

        boolean isMet() {
            return verdict instanceof Met;
        }

        /** A document can still be got. */
        boolean standsAgainst() {
            return verdict instanceof NotMet && !(criterion instanceof AtHand);
        }
    }

    FitEnum fit() {
        if (judgements.stream().anyMatch(Judgement::standsAgainst)) {
            return FitEnum.DOES_NOT_FIT;
        }
        return open() == 0 ? FitEnum.FITS : FitEnum.MAY_FIT;
    }

    private long open() {
        return judgements.size() - met();
    }

    private long met() {
        return judgements.stream().filter(Judgement::isMet).count();
    }

    private String id() {
        return service.id();
    }

    private int place() {
        return Objects.requireNonNullElse(member, -1);
    }
}
