package id.pandu.hub.referral;

import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.OfficerRule;
import id.pandu.hub.api.QueryParameters;
import id.pandu.hub.audit.AuditQuestions;
import id.pandu.hub.audit.Page;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Refusal;
import java.util.List;
import java.util.Optional;
import org.apache.camel.Exchange;

/** Lists of referrals, page by page, for officers. */
final class Pages {

    private Pages() {}

    /** One kind of list. */
    interface Listing {

        Object of(QueryParameters query, Page page, CallContext context);
    }

    static Object answer(Exchange exchange, Listing listing) {
        CallContext context = CallContext.from(exchange);
        QueryParameters query = QueryParameters.of(exchange);
        Optional<Page> page = AuditQuestions.page(query.limit(), query.cursor().orElse(null));
        return OfficerRule.brokenBy(context.caller())
                .<Object>map(nobody -> nobody)
                .orElseGet(() -> page.isEmpty()
                        ? Refusal.at(ProblemType.CALLER_INVALID_CURSOR, "query:cursor", "known-cursor")
                        : listing.of(query, page.get(), context));
    }

    /** Those of the page; one more may have been found, to know whether there is another. */
    static List<Filed> shown(List<Filed> found, Page page) {
        return found.subList(0, Math.min(page.limit(), found.size()));
    }
}
