package id.pandu.hub.lookup;

import id.pandu.api.model.Disclosure;
import id.pandu.api.model.LookupAnswer;
import id.pandu.api.model.Source;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agreement.Agreements;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.lookup.Resolved.Known;
import id.pandu.hub.problem.Refusal;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Carries the plan in the body out, and leaves the answer there once it is recorded that it leaves; or the refusal. */
public final class AskAgencies implements Processor {

    private static final Logger LOG = LoggerFactory.getLogger(AskAgencies.class);

    private final FanOut fanOut;
    private final Agreements agreements;
    private final ConsentDesk consents;
    private final LookupAudit audit;

    public AskAgencies(FanOut fanOut, Agreements agreements, ConsentDesk consents, LookupAudit audit) {
        this.fanOut = fanOut;
        this.agreements = agreements;
        this.consents = consents;
        this.audit = audit;
    }

    @Override
    public void process(Exchange exchange) throws Exception {
        var plan = exchange.getMessage().getMandatoryBody(Plan.class);
        List<Row> rows = fanOut.ask(plan);
        var withdrawn = consents.withdrawn(plan.lookup());
        if (withdrawn.isPresent()) {
            audit.refused(plan.lookup(), plan.known().residents(), withdrawn.get());
            exchange.getMessage().setBody(Refusal.of(withdrawn.get()));
        } else {
            exchange.getMessage().setBody(released(plan, rows));
        }
    }

    private LookupAnswer released(Plan plan, List<Row> rows) {
        Lookup lookup = plan.lookup();
        var rights = new Rights(agreements, lookup);
        Release release = Release.of(rows, rights);
        Set<Resident> named = named(plan.known(), release, rights);
        LookupAnswer answer = LookupAssembly.assemble(
                plan, release.rows(), named, lookup.context().language());
        List<Disclosure> disclosures = Disclosures.of(release.rows(), plan.known(), named);
        Stream<SubjectName> people = Stream.concat(
                plan.known().residents().stream().map(resident -> SubjectName.of(resident.key())),
                Dependants.toldOf(rows, release.rows()));
        audit.answered(lookup, people, disclosures, release);
        LOG.info("lookup {} trace {}: {}", answer.lookupId(), lookup.context().traceId(), summary(answer));
        return answer;
    }

    /** Residents whose number by the registry that resolved them may leave. */
    private static Set<Resident> named(Known known, Release release, Rights rights) {
        ConnectedAgency registry = known.registry();
        return registry == null
                ? Set.of()
                : known.residents().stream()
                        .filter(resident -> release.mayName(resident, registry, rights))
                        .collect(Collectors.toUnmodifiableSet());
    }

    private static String summary(LookupAnswer answer) {
        return answer.sources().stream().map(AskAgencies::summary).collect(Collectors.joining(", "));
    }

    private static String summary(Source source) {
        String age = source.stale() ? " stale" : source.fromCache() ? " kept" : "";
        return source.facet().value() + "=" + source.status() + age + " " + source.elapsedMs() + "ms";
    }
}
