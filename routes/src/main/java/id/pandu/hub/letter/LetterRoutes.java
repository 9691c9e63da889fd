package id.pandu.hub.letter;

import id.pandu.api.model.LetterCheck;
import id.pandu.api.model.LetterVerdict;
import id.pandu.hub.api.AnsweredRoutes;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.ProblemReply;
import org.apache.camel.Exchange;

/** {@code /v1/letters}. The letter itself is no JSON and is served elsewhere. */
public final class LetterRoutes extends AnsweredRoutes {

    private final LetterDesk desk;
    private final LetterText text;

    public LetterRoutes(LetterDesk desk, LetterText text, ProblemReply problemReply) {
        super(problemReply);
        this.desk = desk;
        this.text = text;
    }

    @Override
    public void configure() {
        answer("verifyLetter", this::verify);
    }

    private Object verify(Exchange exchange) {
        CallContext context = CallContext.from(exchange);
        LetterCheck shown = BoundBody.of(exchange, LetterCheck.class);
        return OfficerRule.brokenBy(context.caller())
                .<Object>map(nobody -> nobody)
                .orElseGet(() -> verdict(shown, context));
    }

    private LetterVerdict verdict(LetterCheck shown, CallContext context) {
        return desk.check(shown, context)
                .map(referral -> new LetterVerdict(true, text.facts(referral, context.language())))
                .orElseGet(() -> new LetterVerdict(false, null));
    }
}
