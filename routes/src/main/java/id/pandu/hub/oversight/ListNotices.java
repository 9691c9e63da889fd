package id.pandu.hub.oversight;

import com.fasterxml.uuid.Generators;
import com.fasterxml.uuid.NoArgGenerator;
import id.pandu.api.model.NoticeList;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.QueryParameters;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditEvent;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.oversight.Finding.Place;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.apache.camel.Exchange;
import org.apache.camel.Processor;

/** Leaves a page of notices in the body, or the refusal; that the list was read is recorded first. */
public final class ListNotices implements Processor {

    private final List<NoticeSource> sources;
    private final AuditLog audit;
    private final Clock clock;
    private final NoArgGenerator ids = Generators.timeBasedEpochGenerator();

    public ListNotices(List<NoticeSource> sources, AuditLog audit, Clock clock) {
        this.sources = List.copyOf(sources);
        this.audit = audit;
        this.clock = clock;
    }

    @Override
    public void process(Exchange exchange) {
        exchange.getMessage().setBody(answer(QueryParameters.of(exchange), CallContext.from(exchange)));
    }

    private Object answer(QueryParameters query, CallContext context) {
        Optional<Refusal> anonymous = OfficerRule.brokenBy(context.caller());
        if (anonymous.isPresent()) {
            return anonymous.get();
        }
        Optional<Place> place = query.cursor().map(NoticeCursor::read).orElse(Optional.of(Place.END));
        if (place.isEmpty()) {
            return Refusal.at(ProblemType.CALLER_INVALID_CURSOR, "query:cursor", "known-cursor");
        }
        record(context);
        return page(query, place.get(), context.language());
    }

    private NoticeList page(QueryParameters query, Place place, Locale language) {
        int limit = query.limit();
        String kind = query.text("kind").orElse(null);
        List<Finding> found = sources.stream()
                .filter(source -> kind == null || kind.equals(source.kind().value()))
                .flatMap(source -> source.before(place, limit + 1).stream())
                .sorted(Finding.NEWEST_FIRST)
                .limit(limit + 1L)
                .toList();
        List<Finding> shown = found.subList(0, Math.min(limit, found.size()));
        String next = found.size() > limit ? NoticeCursor.of(shown.getLast().place()) : null;
        return new NoticeList(
                shown.stream()
                        .map(finding -> NoticeTexts.notice(finding, language))
                        .toList(),
                next);
    }

    private void record(CallContext context) {
        audit.record(new AuditEntry(
                ids.generate(),
                clock.instant(),
                AuditEvent.WORKLIST_READ,
                context.caller(),
                context.traceId(),
                "done",
                null,
                List.of(),
                List.of(),
                Map.of()));
    }
}
