package id.pandu.hub.referral;

import id.pandu.api.model.AgencyTask;
import id.pandu.api.model.AgencyTaskList;
import id.pandu.api.model.Referral;
import id.pandu.api.model.ReferralList;
import id.pandu.api.model.ReferralStatus;
import id.pandu.api.model.ReferralTimeline;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.QueryParameters;
import id.pandu.hub.audit.Cursor;
import id.pandu.hub.audit.Page;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Pages of referrals: of those who made them, and of agencies by their tasks; and what happened to one. */
public final class ReferralLists {

    private final ReferralParts parts;
    private final ReferralRules rules;

    public ReferralLists(ReferralParts parts, ReferralRules rules) {
        this.parts = parts;
        this.rules = rules;
    }

    Object mine(Exchange exchange) {
        return Pages.answer(exchange, (query, page, context) -> {
            var wanted = new ReferralQuery(
                    context.caller().organisation(),
                    word(query, "status", ReferralStatus.values(), ReferralStatus::value),
                    query.text("region").orElse(null),
                    query.text("caseId").map(UUID::fromString).orElse(null),
                    page);
            List<Filed> found = parts.store().list(wanted);
            List<Filed> shown = Pages.shown(found, page);
            record(shown, context);
            return new ReferralList(shown.stream().map(Filed::referral).toList(), next(found, page));
        });
    }

    Object tasks(Exchange exchange) {
        String agency = exchange.getMessage().getHeader("agencyId", "", String.class);
        return Pages.answer(exchange, (query, page, context) -> {
            if (!AgencyDesk.is(context.caller(), agency)) {
                return Refusal.of(ProblemType.CALLER_NOT_THE_AGENCY);
            }
            TaskStatus status = word(query, "status", TaskStatus.values(), TaskStatus::value);
            List<Filed> found = parts.store().ofAgency(agency, status, page);
            List<Filed> shown = Pages.shown(found, page).stream()
                    .filter(filed -> rules.withdrawn(filed.referral()).isEmpty())
                    .toList();
            record(shown, context);
            return new AgencyTaskList(
                    shown.stream()
                            .flatMap(filed -> tasks(filed, agency, status).stream())
                            .toList(),
                    next(found, page));
        });
    }

    Object timeline(Exchange exchange) {
        CallContext context = CallContext.from(exchange);
        UUID id = UUID.fromString(exchange.getMessage().getHeader("referralId", "", String.class));
        return OfficerRule.brokenBy(context.caller())
                .<Object>map(nobody -> nobody)
                .orElseGet(() -> timeline(id, context));
    }

    private Object timeline(UUID id, CallContext context) {
        Optional<Filed> filed = parts.store()
                .find(id)
                .filter(found ->
                        found.referral().requester().equals(context.caller().organisation()));
        if (filed.isEmpty()) {
            return Refusal.of(ProblemType.CALLER_NOT_FOUND);
        }
        record(List.of(filed.get()), context);
        return new ReferralTimeline(parts.store().timeline(id));
    }

    private void record(List<Filed> shown, CallContext context) {
        Caller caller = context.caller();
        shown.forEach(filed -> parts.audit().read(filed.referral(), caller, context.traceId()));
    }

    private static @Nullable String next(List<Filed> found, Page page) {
        if (found.size() <= page.limit()) {
            return null;
        }
        Referral last = found.get(page.limit() - 1).referral();
        return new Cursor(last.authoredOn().toInstant(), last.id()).text();
    }

    private static List<AgencyTask> tasks(Filed filed, String agency, @Nullable TaskStatus status) {
        return filed.referral().tasks().stream()
                .filter(task -> task.agency().equals(agency))
                .filter(task -> status == null || task.status() == status)
                .map(task -> AgencyDesk.shown(filed, task))
                .toList();
    }

    private static <T> @Nullable T word(QueryParameters query, String name, T[] values, Function<T, String> text) {
        return query.text(name)
                .flatMap(wanted -> Arrays.stream(values)
                        .filter(value -> text.apply(value).equals(wanted))
                        .findFirst())
                .orElse(null);
    }
}
