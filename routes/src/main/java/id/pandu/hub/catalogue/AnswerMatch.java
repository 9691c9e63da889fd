package id.pandu.hub.catalogue;

import id.pandu.api.model.LookupAnswer;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.problem.Refusal;
import java.time.LocalDate;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.jspecify.annotations.Nullable;

/** Holds the candidates against what the lookup in the body told, or against what was given alone; a refusal stays what it is. */
public final class AnswerMatch implements Processor {

    private final Catalogue catalogue;

    public AnswerMatch(Catalogue catalogue) {
        this.catalogue = catalogue;
    }

    @Override
    public void process(Exchange exchange) {
        switch (exchange.getMessage().getBody()) {
            case Refusal refusal -> {
                // It is the answer.
            }
            case LookupAnswer lookup -> answer(exchange, lookup);
            default -> answer(exchange, null);
        }
    }

    private void answer(Exchange exchange, @Nullable LookupAnswer lookup) {
        MatchPlan plan = MatchPlan.from(exchange);
        CallContext context = CallContext.from(exchange);
        LocalDate today = LocalDate.ofInstant(context.received(), WesternIndonesianTime.ZONE);
        var matcher = new Matcher(plan, lookup, today);
        var assembly = new MatchAssembly(new CatalogueTexts(catalogue, context.language()));
        exchange.getMessage()
                .setBody(assembly.answer(matcher.matches(), plan.request().region(), lookup));
    }
}
