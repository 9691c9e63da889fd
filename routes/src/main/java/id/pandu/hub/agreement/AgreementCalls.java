package id.pandu.hub.agreement;

import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Termination;
import id.pandu.hub.agreement.AgreementChange.Made;
import id.pandu.hub.agreement.AgreementChange.Refused;
import id.pandu.hub.api.BoundBody;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.QueryParameters;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.apache.camel.Exchange;

/** Understands a call about agreements, and gives the answer or the refusal. */
public final class AgreementCalls {

    private final AgreementRegister register;
    private final AgreementChanges changes;

    public AgreementCalls(AgreementRegister register, AgreementChanges changes) {
        this.register = register;
        this.changes = changes;
    }

    Object list(Exchange exchange) {
        var query = QueryParameters.of(exchange);
        Optional<String> consumer = query.text("consumer");
        Optional<String> agency = query.text("agency");
        Predicate<AgreementVersion> wanted =
                version -> consumer.map(version.terms().consumer()::equals).orElse(true)
                        && agency.map(version.terms().agency()::equals).orElse(true);
        try {
            return register.list(wanted, query.cursor().orElse(""), query.limit());
        } catch (IllegalArgumentException unknown) {
            return Refusal.of(ProblemType.CALLER_INVALID_CURSOR);
        }
    }

    Object get(Exchange exchange) {
        return orNotFound(register.find(id(exchange)));
    }

    Object history(Exchange exchange) {
        return orNotFound(register.history(id(exchange)));
    }

    Object save(Exchange exchange) {
        AgreementTerms terms = BoundBody.of(exchange, AgreementTerms.class);
        CallContext context = CallContext.from(exchange);
        return byOfficer(context, () -> changes.save(id(exchange), terms, context));
    }

    Object terminate(Exchange exchange) {
        Termination notice = BoundBody.of(exchange, Termination.class);
        CallContext context = CallContext.from(exchange);
        return byOfficer(context, () -> changes.terminate(id(exchange), notice, context));
    }

    private Object byOfficer(CallContext context, Supplier<AgreementChange> change) {
        Optional<Refusal> nobody = OfficerRule.brokenBy(context.caller());
        if (nobody.isPresent()) {
            return nobody.get();
        }
        return switch (change.get()) {
            case Made made -> register.show(made.version());
            case Refused refused -> refused.refusal();
        };
    }

    private static Object orNotFound(Optional<?> found) {
        return found.isPresent() ? found.get() : Refusal.of(ProblemType.CALLER_NOT_FOUND);
    }

    private static String id(Exchange exchange) {
        return exchange.getMessage().getHeader("agreementId", "", String.class);
    }
}
