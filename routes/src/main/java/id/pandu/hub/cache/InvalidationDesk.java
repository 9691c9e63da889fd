package id.pandu.hub.cache;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.AnswerInvalidation;
import id.pandu.api.model.Facet;
import id.pandu.api.model.InvalidationReceipt;
import id.pandu.connector.PersonKey;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Calls answers void: here at once, at other nodes as soon as they look. */
public final class InvalidationDesk {

    private final AnswerKeys keys;
    private final Answers answers;
    private final InvalidationLog stored;
    private final AuditLog audit;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    public InvalidationDesk(AnswerKeys keys, Answers answers, InvalidationLog stored, AuditLog audit, Clock clock) {
        this.keys = keys;
        this.answers = answers;
        this.stored = stored;
        this.audit = audit;
        this.clock = clock;
    }

    /** Calls void what an agency said up to now. */
    InvalidationReceipt accept(ConnectedAgency agency, AnswerInvalidation wish, CallContext context) {
        Instant now = clock.instant().truncatedTo(ChronoUnit.MICROS);
        List<Facet> facets = wish.facets() == null ? agency.agency().facets() : wish.facets();
        Set<String> persons = wish.niks() == null ? null : persons(wish.niks());
        var invalidation = new Invalidation(now, agency.agency().id(), Set.copyOf(facets), persons);
        stored.add(invalidation, () -> record(invalidation, wish.niks(), context));
        answers.apply(invalidation);
        return InvalidationReceipt.builder().at(WesternIndonesianTime.at(now)).build();
    }

    private Set<String> persons(List<String> niks) {
        return niks.stream()
                .flatMap(nik -> keys.persons(new PersonKey.Nik(nik)).stream())
                .collect(Collectors.toUnmodifiableSet());
    }

    /** How many people, not who: nothing was asked about them, and nothing left. */
    private void record(Invalidation invalidation, @Nullable List<String> niks, CallContext context) {
        String facets =
                invalidation.facets().stream().sorted().map(Facet::value).collect(Collectors.joining(" "));
        audit.record(new AuditEntry(
                ids.generate(),
                clock.instant(),
                AuditEvent.ANSWERS_INVALIDATED,
                context.caller(),
                context.traceId(),
                "done",
                null,
                List.of(),
                List.of(),
                Map.of(
                        "agency",
                        invalidation.agency(),
                        "facets",
                        facets,
                        "people",
                        niks == null ? "all" : Integer.toString(niks.size()))));
    }
}
