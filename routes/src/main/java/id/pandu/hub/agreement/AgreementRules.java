package id.pandu.hub.agreement;

import id.pandu.api.model.AgencyEntry;
import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Termination;
import id.pandu.api.model.Violation;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;

/** What an agreement has to keep beyond the contract's patterns. */
public final class AgreementRules {

    private static final int LONGEST_YEARS = 10;
    private static final int NOTICE_DAYS = 30;

    private final Map<String, List<Facet>> agencies;

    public AgreementRules(AgencyDirectory directory) {
        agencies = directory.list().agencies().stream()
                .collect(Collectors.toUnmodifiableMap(AgencyEntry::id, AgencyEntry::facets));
    }

    /** Why these terms cannot follow today on the newest version, or begin an agreement. */
    public Optional<Refusal> refusal(Optional<AgreementVersion> newest, AgreementTerms terms, LocalDate today) {
        return newest.flatMap(version -> conflict(version, terms))
                .or(() -> invalid(terms))
                .or(() -> newest.flatMap(version -> endsTooSoon(version, terms, today)));
    }

    /** Why this notice cannot be given today. */
    public Optional<Refusal> refusal(AgreementVersion newest, Termination notice, LocalDate today) {
        if (newest.termination() != null) {
            return Optional.of(Refusal.of(ProblemType.CALLER_AGREEMENT_CONFLICT));
        }
        if (notice.lastDay().isBefore(today.plusDays(NOTICE_DAYS))) {
            return Optional.of(Refusal.at(ProblemType.CALLER_NOTICE_TOO_SHORT, "/lastDay", "thirty-days"));
        }
        return notice.lastDay().isAfter(newest.terms().validUntil())
                ? Optional.of(Refusal.at(ProblemType.CALLER_NOTICE_TOO_SHORT, "/lastDay", "within-period"))
                : Optional.empty();
    }

    private Optional<Refusal> invalid(AgreementTerms terms) {
        List<Violation> violations = violations(terms);
        return violations.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(ProblemType.CALLER_INVALID_AGREEMENT, violations));
    }

    /** A shorter period is a notice by another name. */
    private static Optional<Refusal> endsTooSoon(AgreementVersion newest, AgreementTerms terms, LocalDate today) {
        return terms.validUntil().isBefore(newest.terms().validUntil())
                        && terms.validUntil().isBefore(today.plusDays(NOTICE_DAYS))
                ? Optional.of(Refusal.at(ProblemType.CALLER_NOTICE_TOO_SHORT, "/validUntil", "thirty-days"))
                : Optional.empty();
    }

    private static Optional<Refusal> conflict(AgreementVersion newest, AgreementTerms terms) {
        if (newest.termination() != null) {
            return Optional.of(Refusal.of(ProblemType.CALLER_AGREEMENT_CONFLICT));
        }
        AgreementTerms old = newest.terms();
        var changed = new ArrayList<Violation>();
        collect(changed, old.consumer().equals(terms.consumer()), "/consumer", "immutable");
        collect(changed, old.agency().equals(terms.agency()), "/agency", "immutable");
        collect(changed, old.facet() == terms.facet(), "/facet", "immutable");
        return changed.isEmpty()
                ? Optional.empty()
                : Optional.of(new Refusal(ProblemType.CALLER_AGREEMENT_CONFLICT, changed));
    }

    private List<Violation> violations(AgreementTerms terms) {
        var violations = new ArrayList<Violation>();
        List<Facet> served = agencies.get(terms.agency());
        collect(violations, served != null, "/agency", "known-agency");
        collect(violations, served == null || served.contains(terms.facet()), "/agency", "serves-facet");
        for (int place = 0; place < terms.fields().size(); place++) {
            boolean known = FieldPaths.exists(terms.facet(), terms.fields().get(place));
            collect(violations, known, "/fields/" + place, "known-field");
        }
        LocalDate from = terms.validFrom();
        collect(violations, !terms.validUntil().isBefore(from), "/validUntil", "not-before-valid-from");
        collect(
                violations,
                !terms.validUntil().isAfter(from.plusYears(LONGEST_YEARS)),
                "/validUntil",
                "at-most-ten-years");
        return violations;
    }

    private static void collect(List<Violation> violations, boolean kept, String pointer, String keyword) {
        if (!kept) {
            violations.add(new Violation(pointer, keyword));
        }
    }
}
