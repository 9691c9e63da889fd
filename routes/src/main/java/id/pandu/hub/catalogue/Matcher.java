package id.pandu.hub.catalogue;

import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.ServiceEligibility.AppliesToEnum;
import id.pandu.hub.catalogue.Match.Judgement;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Holds every candidate against what is known. A service for persons is held against each member of a household. */
final class Matcher {

    private final MatchPlan plan;
    private final Judge whole;
    private final List<Judge> members;

    /**
     * @param answer what a lookup told, as it may leave; {@code null} where nobody was asked
     */
    Matcher(MatchPlan plan, @Nullable LookupAnswer answer, LocalDate today) {
        this.plan = plan;
        List<Told> told = answer == null ? List.of() : Told.in(answer);
        this.whole = new Judge(new Testimony(plan, told, today).facts());
        boolean household = answer != null && answer.members() != null;
        this.members = household
                ? told.stream()
                        .map(member -> new Judge(new Testimony(plan, List.of(member), today).facts()))
                        .toList()
                : List.of();
    }

    List<Match> matches() {
        return plan.candidates().stream()
                .flatMap(service -> matches(service).stream())
                .toList();
    }

    private List<Match> matches(Service service) {
        if (members.isEmpty() || service.eligibility().appliesTo() == AppliesToEnum.HOUSEHOLD) {
            return List.of(match(service, null, whole));
        }
        var matches = new ArrayList<Match>();
        members.forEach(member -> matches.add(match(service, matches.size(), member)));
        return matches;
    }

    private Match match(Service service, @Nullable Integer member, Judge judge) {
        List<Judgement> judgements = Criteria.of(service, plan.request().region()).stream()
                .map(criterion -> new Judgement(criterion, judge.of(criterion)))
                .toList();
        return new Match(service, member, judgements);
    }
}
