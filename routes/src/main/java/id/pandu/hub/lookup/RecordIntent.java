package id.pandu.hub.lookup;

import id.pandu.api.model.NikSubject;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.lookup.Admission.Lookup;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/**
 * Makes durable, before any agency is asked, that it will be: a crash leaves no question in an agency's log that nobody can explain.
 * Once for a name or a family card that registries are asked about, and once for the people who turned out to be meant.
 */
public final class RecordIntent implements Processor {

    private final AgencyDirectory directory;
    private final Agreements agreements;
    private final LookupAudit audit;

    public RecordIntent(AgencyDirectory directory, Agreements agreements, LookupAudit audit) {
        this.directory = directory;
        this.agreements = agreements;
        this.audit = audit;
    }

    @Override
    public void process(Exchange exchange) {
        switch (exchange.getMessage().getBody()) {
            case Lookup lookup -> beforeResolving(lookup);
            case Plan plan -> beforeAsking(plan);
            default -> {
                // A refusal asks nobody.
            }
        }
    }

    private void beforeResolving(Lookup lookup) {
        if (lookup.subject() instanceof NikSubject) {
            return;
        }
        var questions = Disclosures.resolving(lookup, directory, new Rights(agreements, lookup));
        if (!questions.isEmpty()) {
            audit.intent(lookup, questions);
        }
    }

    private void beforeAsking(Plan plan) {
        var questions = Disclosures.asked(plan);
        if (!questions.isEmpty()) {
            audit.intent(plan.lookup(), plan.known().residents(), questions);
        }
    }
}
