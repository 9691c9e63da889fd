package id.pandu.hub.lookup;

import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.LookupRequest;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.lookup.Admission.Declined;
import id.pandu.hub.lookup.Admission.Lookup;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Replaces the request in the body by the {@link Lookup} it asks for, or by the refusal. What is refused for want of a right is recorded. */
public final class AdmitLookup implements Processor {

    private static final int FORBIDDEN = 403;

    private final AdmissionRules rules;
    private final ConsentDesk consents;
    private final LookupAudit audit;

    public AdmitLookup(AdmissionRules rules, ConsentDesk consents, LookupAudit audit) {
        this.rules = rules;
        this.consents = consents;
        this.audit = audit;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var request = exchange.getMessage().getMandatoryBody(LookupRequest.class);
        CallContext context = CallContext.from(exchange);
        switch (admit(request, context)) {
            case Lookup lookup -> exchange.getMessage().setBody(lookup);
            case Declined declined -> {
                if (declined.refusal().type().status() == FORBIDDEN) {
                    audit.refused(request, context, declined.refusal().type());
                }
                exchange.getMessage().setBody(declined.refusal());
            }
        }
    }

    private Admission admit(LookupRequest request, CallContext context) {
        return switch (rules.admit(request, context)) {
            case Declined declined -> declined;
            case Lookup lookup -> request.legalBasis() == LegalBasis.CONSENT ? consents.admit(lookup) : lookup;
        };
    }
}
