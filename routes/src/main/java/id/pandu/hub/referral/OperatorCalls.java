package id.pandu.hub.referral;

import id.pandu.api.model.Assignment;
import id.pandu.api.model.CandidateList;
import id.pandu.api.model.RankedCandidate;
import id.pandu.api.model.WorklistAnswer;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.Reply;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Understands what a person of the operator's calls for, and gives the answer or the refusal. */
public final class OperatorCalls {

    private static final int OK = 200;

    private final OperatorDesk desk;
    private final Offers offers;

    public OperatorCalls(OperatorDesk desk, Offers offers) {
        this.desk = desk;
        this.offers = offers;
    }

    Object look(Exchange exchange) {
        CallContext context = CallContext.from(exchange);
        Optional<Refusal> nobody = OfficerRule.brokenBy(context.caller());
        return nobody.isPresent() ? nobody.get() : ReferralCalls.answer(desk.look(ReferralCalls.id(exchange), context));
    }

    Object candidates(Exchange exchange) {
        CallContext context = CallContext.from(exchange);
        Optional<Refusal> nobody = OfficerRule.brokenBy(context.caller());
        return nobody.isPresent()
                ? nobody.get()
                : desk.seen(ReferralCalls.id(exchange), context)
                        .<Object>map(filed -> reply(filed, context.language()))
                        .orElseGet(() -> Refusal.of(ProblemType.CALLER_NOT_FOUND));
    }

    Object assign(Exchange exchange) {
        Assignment wish = BoundBody.of(exchange, Assignment.class);
        return ReferralCalls.act(exchange, (id, version, context) -> desk.assign(id, version, wish, context));
    }

    Object answer(Exchange exchange) {
        WorklistAnswer answer = BoundBody.of(exchange, WorklistAnswer.class);
        return ReferralCalls.act(exchange, (id, version, context) -> desk.answer(id, version, answer, context));
    }

    private Reply reply(Filed filed, Locale language) {
        List<RankedCandidate> ranked = desk.candidates(filed).stream()
                .map(candidate -> shown(candidate, language))
                .toList();
        return new Reply(new CandidateList(ranked), OK, Map.of("ETag", Versions.tag(filed.version())));
    }

    private RankedCandidate shown(Candidate candidate, Locale language) {
        Offer offer = candidate.offer();
        return RankedCandidate.builder()
                .agency(offer.agency())
                .service(offer.service())
                .name(offers.name(offer, language))
                .verdict(RankedCandidate.VerdictEnum.valueOf(candidate.verdict().name()))
                .explanation(CandidateTexts.of(candidate.verdict(), language))
                .assignable(candidate.reachable())
                .build();
    }
}
