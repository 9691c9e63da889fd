package id.pandu.hub.agreement;

import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Purpose;
import id.pandu.hub.agreement.Decision.Grant;
import id.pandu.hub.api.Caller;
import id.pandu.hub.problem.ProblemType;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

/** An agreement made ready to be asked. */
record Clause(
        AgreementVersion agreement,
        FieldPaths fields,
        Set<String> regions,
        Set<Purpose> purposes,
        Set<LegalBasis> legalBases) {

    static Clause of(AgreementVersion agreement) {
        return new Clause(
                agreement,
                FieldPaths.of(agreement.terms().fields()),
                Set.copyOf(agreement.terms().regions()),
                Set.copyOf(agreement.terms().purposes()),
                Set.copyOf(agreement.terms().legalBases()));
    }

    /** The first reason why this agreement does not allow it; the problems' order is that of {@link AgreementBook}. */
    Optional<ProblemType> denial(Wish wish, LocalDate today) {
        if (!agreement.isInForce(today)) {
            return Optional.of(ProblemType.CALLER_AGREEMENT_NOT_IN_FORCE);
        }
        if (!regions.contains(wish.region()) && !regions.contains(Caller.EVERYWHERE)) {
            return Optional.of(ProblemType.CALLER_REGION_NOT_AGREED);
        }
        if (!purposes.contains(wish.purpose())) {
            return Optional.of(ProblemType.CALLER_PURPOSE_NOT_AGREED);
        }
        return legalBases.contains(wish.legalBasis())
                ? Optional.empty()
                : Optional.of(ProblemType.CALLER_LEGAL_BASIS_NOT_AGREED);
    }

    Grant grant() {
        return new Grant(agreement.id(), agreement.version(), agreement.terms().dailyQuota(), fields);
    }
}
