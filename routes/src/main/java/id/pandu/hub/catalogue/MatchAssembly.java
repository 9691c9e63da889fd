package id.pandu.hub.catalogue;

import id.pandu.api.model.CriterionResult;
import id.pandu.api.model.CriterionResult.CriterionEnum;
import id.pandu.api.model.CriterionResult.ReasonEnum;
import id.pandu.api.model.CriterionResult.ResultEnum;
import id.pandu.api.model.HouseholdMember;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.MatchedMember;
import id.pandu.api.model.ServiceMatch;
import id.pandu.api.model.ServiceMatch.FitEnum;
import id.pandu.api.model.ServiceMatchAnswer;
import id.pandu.hub.catalogue.Match.Judgement;
import id.pandu.hub.catalogue.Verdict.Met;
import id.pandu.hub.catalogue.Verdict.NotMet;
import id.pandu.hub.catalogue.Verdict.Unknown;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** Puts matches into the contract's words. */
final class MatchAssembly {

    private final CatalogueTexts texts;

    MatchAssembly(CatalogueTexts texts) {
        this.texts = texts;
    }

    /**
     * The answer.
     *
     * @param lookup what a lookup told, as it may leave; {@code null} where nobody was asked
     */
    ServiceMatchAnswer answer(List<Match> matches, String region, @Nullable LookupAnswer lookup) {
        return ServiceMatchAnswer.builder()
                .lookupId(lookup == null ? null : lookup.lookupId())
                .members(lookup == null ? null : members(lookup.members()))
                .matches(shown(matches, fit -> fit != FitEnum.DOES_NOT_FIT, Match.BEST_FIRST, region))
                .misses(shown(matches, fit -> fit == FitEnum.DOES_NOT_FIT, Match.BY_ID, region))
                .sources(lookup == null ? List.of() : lookup.sources())
                .build();
    }

    private List<ServiceMatch> shown(
            List<Match> matches, Predicate<FitEnum> wanted, Comparator<Match> order, String region) {
        return matches.stream()
                .filter(match -> wanted.test(match.fit()))
                .sorted(order)
                .map(match -> shown(match, region))
                .toList();
    }

    private ServiceMatch shown(Match match, String region) {
        Service service = match.service();
        return ServiceMatch.builder()
                .service(service.id())
                .name(service.name().in(texts.language()))
                .member(match.member())
                .protection(service.protection())
                .fit(match.fit())
                .criteria(match.judgements().stream().map(this::shown).toList())
                .offers(service.offersIn(region))
                .build();
    }

    private CriterionResult shown(Judgement judgement) {
        CriterionResult.Builder result = CriterionResult.builder()
                .criterion(kind(judgement.criterion()))
                .requirement(texts.requirement(judgement.criterion()))
                .sources(judgement.verdict().sources());
        return switch (judgement.verdict()) {
            case Met met -> told(result.result(ResultEnum.MET), ReasonEnum.FULFILLED, met.said());
            case NotMet no -> told(result.result(ResultEnum.NOT_MET), ReasonEnum.NOT_FULFILLED, no.said());
            case Unknown open -> told(result.result(ResultEnum.UNKNOWN), open.reason(), List.of());
        };
    }

    private CriterionResult told(CriterionResult.Builder result, ReasonEnum reason, List<?> said) {
        return result.reason(reason)
                .explanation(texts.explanation(reason, said))
                .build();
    }

    private static CriterionEnum kind(Criterion criterion) {
        return switch (criterion) {
            case Criterion.Offered here -> CriterionEnum.OFFERED;
            case Criterion.Household any -> CriterionEnum.HOUSEHOLD;
            case Criterion.Age years -> CriterionEnum.AGE;
            case Criterion.OfGender wanted -> CriterionEnum.GENDER;
            case Criterion.Decile poor -> CriterionEnum.DECILE;
            case Criterion.Coverage wanted -> CriterionEnum.COVERAGE;
            case Criterion.Residence here -> CriterionEnum.RESIDENCE;
            case Criterion.Enrolment wanted -> CriterionEnum.ENROLMENT;
            case Criterion.NotReceiving these -> CriterionEnum.NOT_RECEIVING;
            case Criterion.OneOf groups -> CriterionEnum.TARGET_GROUP;
            case Criterion.AtHand wanted -> CriterionEnum.DOCUMENT;
        };
    }

    private static @Nullable List<MatchedMember> members(@Nullable List<HouseholdMember> members) {
        if (members == null) {
            return null;
        }
        var shown = new ArrayList<MatchedMember>();
        for (HouseholdMember member : members) {
            shown.add(new MatchedMember(shown.size(), member.nik(), member.agencyKey()));
        }
        return shown;
    }
}
