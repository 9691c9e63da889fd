package id.pandu.hub.lookup;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.Disclosure;
import id.pandu.api.model.LookupRequest;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEntry.Look;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.lookup.Admission.Lookup;
import id.pandu.hub.problem.ProblemType;
import java.time.Clock;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Writes down what a lookup is about to ask and what became of it. Every method returns once that is durable. */
public final class LookupAudit {

    private final AuditLog log;
    private final SubjectKeys keys;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    public LookupAudit(AuditLog log, SubjectKeys keys, Clock clock) {
        this.log = log;
        this.keys = keys;
        this.clock = clock;
    }

    /** Agencies are about to be asked about somebody the caller named. */
    void intent(Lookup lookup, List<Disclosure> questions) {
        intent(lookup, Stream.of(SubjectName.of(lookup.subject())), questions);
    }

    /** Agencies are about to be asked about the people who turned out to be meant. */
    void intent(Lookup lookup, List<Resident> residents, List<Disclosure> questions) {
        intent(lookup, residents.stream().map(resident -> SubjectName.of(resident.key())), questions);
    }

    /**
     * The answer may leave.
     *
     * @param people those who were meant, in their order, and whoever else is told about
     */
    void answered(Lookup lookup, Stream<SubjectName> people, List<Disclosure> disclosures, Release release) {
        var entry = new AuditEntry(
                lookup.lookupId(),
                clock.instant(),
                AuditEvent.LOOKUP_ANSWERED,
                lookup.context().caller(),
                lookup.context().traceId(),
                "answered",
                look(lookup.lookupId(), lookup.request(), release.outOfArea()),
                hashes(people),
                disclosures,
                detail(release));
        log.record(entry, lookup.patience(clock));
    }

    /** The lookup ends with a refusal, before it was known who is meant. */
    void refused(Lookup lookup, ProblemType problem) {
        refused(lookup, List.of(), problem);
    }

    /** The lookup ends with a refusal about these people; the caller learns that they are there. */
    void refused(Lookup lookup, List<Resident> residents, ProblemType problem) {
        var look = look(lookup.lookupId(), lookup.request(), false);
        var names = Stream.concat(
                Stream.of(SubjectName.of(lookup.subject())),
                residents.stream().map(resident -> SubjectName.of(resident.key())));
        log.record(entry(
                lookup.lookupId(),
                AuditEvent.LOOKUP_REFUSED,
                problem.code(),
                look,
                lookup.context(),
                names,
                List.of()));
    }

    /** The request was not admitted. */
    void refused(LookupRequest request, CallContext context, ProblemType problem) {
        UUID id = ids.generate();
        var names = Stream.of(SubjectName.of(request.subject()));
        var look = look(id, request, false);
        log.record(entry(id, AuditEvent.LOOKUP_REFUSED, problem.code(), look, context, names, List.of()));
    }

    private void intent(Lookup lookup, Stream<SubjectName> names, List<Disclosure> questions) {
        var look = look(lookup.lookupId(), lookup.request(), false);
        log.record(
                entry(ids.generate(), AuditEvent.LOOKUP_INTENT, "asked", look, lookup.context(), names, questions),
                lookup.patience(clock));
    }

    private static Map<String, String> detail(Release release) {
        Map<String, String> detail = new HashMap<>();
        if (release.guessed()) {
            detail.put("residence", "unverified");
        }
        String kept = release.rows().stream()
                .filter(row -> row.origin().fromCache())
                .map(LookupAudit::source)
                .distinct()
                .collect(Collectors.joining(" "));
        if (!kept.isEmpty()) {
            detail.put("fromCache", kept);
        }
        return detail;
    }

    private static String source(Row row) {
        ConnectedAgency agency = Objects.requireNonNull(row.question().agency(), "only agencies' answers are kept");
        return agency.agency().id() + "/" + row.question().facet().value();
    }

    private static Look look(UUID lookupId, LookupRequest request, boolean outOfArea) {
        return new Look(
                lookupId,
                request.purpose(),
                request.legalBasis(),
                request.consentReference(),
                request.region(),
                outOfArea);
    }

    private AuditEntry entry(
            UUID id,
            AuditEvent event,
            String outcome,
            Look look,
            CallContext context,
            Stream<SubjectName> names,
            List<Disclosure> disclosures) {
        return new AuditEntry(
                id,
                clock.instant(),
                event,
                context.caller(),
                context.traceId(),
                outcome,
                look,
                hashes(names),
                disclosures,
                Map.of());
    }

    private List<SubjectKey> hashes(Stream<SubjectName> names) {
        return names.map(keys::current).distinct().toList();
    }
}
