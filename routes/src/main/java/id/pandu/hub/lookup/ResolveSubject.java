package id.pandu.hub.lookup;

import id.pandu.hub.agency.AgencyCalls;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.agreement.Quotas;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.lookup.Resolved.Unknown;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Finds out who the lookup in the body is about, and leaves the plan there, or the refusal. */
public final class ResolveSubject implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(ResolveSubject.class);

    private final Resolver resolver;
    private final LookupPlanner planner;
    private final Agreements agreements;
    private final ConsentDesk consents;
    private final LookupAudit audit;

    /**
     * @param sources whom to ask, and how much of it is left
     */
    public ResolveSubject(Sources sources, Agreements agreements, ConsentDesk consents, LookupAudit audit) {
        this.resolver = new Resolver(sources.directory(), sources.calls(), sources.quotas(), sources.clock());
        this.planner = new LookupPlanner(sources.directory(), sources.quotas());
        this.agreements = agreements;
        this.consents = consents;
        this.audit = audit;
    }

    /**
     * Whom a lookup can ask.
     *
     * @param directory who takes part
     * @param calls reaches them
     * @param quotas counts what is asked
     * @param clock tells the time
     */
    public record Sources(AgencyDirectory directory, AgencyCalls calls, Quotas quotas, Clock clock) {}

    @Override
    public void process(Exchange exchange) throws Exception {
        var lookup = exchange.getMessage().getMandatoryBody(Lookup.class);
        var rights = new Rights(agreements, lookup);
        exchange.getMessage()
                .setBody(
                        switch (resolver.resolve(lookup, rights)) {
                            case Known known -> planned(lookup, known, rights);
                            case Unknown unknown -> refused(lookup, List.of(), unknown);
                        });
    }

    private Object planned(Lookup lookup, Known known, Rights rights) {
        var objection = consents.objection(lookup, known);
        if (objection.isPresent()) {
            return refused(lookup, known.residents(), new Unknown(objection.get(), null, List.of()));
        }
        return planner.plan(lookup, known, rights);
    }

    private Refusal refused(Lookup lookup, List<Resident> residents, Unknown unknown) {
        ProblemType problem = unknown.problem();
        LOG.info("lookup {} trace {}: {}", lookup.lookupId(), lookup.context().traceId(), problem.code());
        audit.refused(lookup, residents, problem);
        Locale language = lookup.context().language();
        return new Refusal(
                problem,
                List.of(),
                unknown.matches(),
                unknown.attempts().stream().map(attempt -> attempt.in(language)).toList());
    }
}
