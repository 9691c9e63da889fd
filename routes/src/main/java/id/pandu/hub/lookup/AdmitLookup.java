package id.pandu.hub.lookup;

import id.pandu.api.model.LookupRequest;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.lookup.Admission.Declined;
import id.pandu.hub.lookup.Admission.Lookup;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Replaces the request in the body by the {@link Lookup} it asks for, or by the refusal. */
public final class AdmitLookup implements Processor {

    private final AdmissionRules rules;

    public AdmitLookup(AdmissionRules rules) {
        this.rules = rules;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var request = exchange.getMessage().getMandatoryBody(LookupRequest.class);
        switch (rules.admit(request, CallContext.from(exchange).received())) {
            case Lookup lookup -> exchange.getMessage().setBody(lookup);
            case Declined declined -> exchange.getMessage().setBody(declined.refusal());
        }
    }
}
