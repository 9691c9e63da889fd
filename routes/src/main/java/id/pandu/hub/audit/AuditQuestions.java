package id.pandu.hub.audit;

import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.QueryParameters;
import id.pandu.hub.audit.AuditReader.EntryQuery;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** The auditor's questions: each needs an officer, and is recorded before it is answered. */
public final class AuditQuestions {

    private static final List<String> FILTERS =
            List.of("organisation", "officer", "event", "about", "from", "until", "limit");

    private final AuditReader reader;
    private final Reading reading;

    public AuditQuestions(AuditReader reader, Reading reading) {
        this.reader = reader;
        this.reading = reading;
    }

    void entries(Exchange exchange) {
        answer(exchange, "listAuditEntries", page -> reader.entries(entryQuery(QueryParameters.of(exchange), page)));
    }

    void checkpoints(Exchange exchange) {
        answer(exchange, "listAuditCheckpoints", reader::checkpoints);
    }

    void verification(Exchange exchange) {
        answer(exchange, "verifyAudit", page -> reader.verify());
    }

    private void answer(Exchange exchange, String operation, Function<Page, Object> question) {
        CallContext call = CallContext.from(exchange);
        QueryParameters query = QueryParameters.of(exchange);
        Optional<Page> page = page(query.limit(), query.cursor().orElse(null));
        Optional<Refusal> noOfficer = OfficerRule.brokenBy(call.caller());
        if (noOfficer.isPresent()) {
            exchange.getMessage().setBody(noOfficer.get());
        } else if (page.isEmpty()) {
            exchange.getMessage()
                    .setBody(Refusal.at(ProblemType.CALLER_INVALID_CURSOR, "query:cursor", "known-cursor"));
        } else {
            reading.ofLog(call, operation, filter(query));
            exchange.getMessage().setBody(question.apply(page.get()));
        }
    }

    /** The page that a caller wants; empty when the cursor is none of ours. */
    public static Optional<Page> page(int limit, @Nullable String cursor) {
        return cursor == null
                ? Optional.of(new Page(limit, null))
                : Cursor.parse(cursor).map(after -> new Page(limit, after));
    }

    private static EntryQuery entryQuery(QueryParameters query, Page page) {
        return new EntryQuery(
                query.text("organisation").orElse(null),
                query.text("officer").orElse(null),
                query.text("event").orElse(null),
                query.text("about").map(UUID::fromString).orElse(null),
                time(query, "from"),
                time(query, "until"),
                page);
    }

    private static @Nullable Instant time(QueryParameters query, String name) {
        return query.text(name)
                .map(text -> OffsetDateTime.parse(text).toInstant())
                .orElse(null);
    }

    private static Map<String, String> filter(QueryParameters query) {
        Map<String, String> filter = new LinkedHashMap<>();
        FILTERS.forEach(name -> query.text(name).ifPresent(value -> filter.put(name, value)));
        return filter;
    }
}
