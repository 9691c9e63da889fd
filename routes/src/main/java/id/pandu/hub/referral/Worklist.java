package id.pandu.hub.referral;

import id.pandu.api.model.Referral;
import id.pandu.api.model.WorklistItem;
import id.pandu.api.model.WorklistPage;
import id.pandu.hub.audit.Cursor;
import id.pandu.hub.audit.Page;
import java.util.List;
import java.util.Objects;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/** Referrals that wait for a person, the first due first; whom they are about stays out. */
public final class Worklist {

    private final ReferralStore store;

    public Worklist(ReferralStore store) {
        this.store = store;
    }

    Object waiting(Exchange exchange) {
        return Pages.answer(exchange, (query, page, context) -> {
            var regions = Regions.of(context.caller(), query.text("region").orElse(null));
            List<Filed> found = store.waiting(regions, page);
            return new WorklistPage(
                    Pages.shown(found, page).stream().map(Worklist::item).toList(), next(found, page));
        });
    }

    private static @Nullable String next(List<Filed> found, Page page) {
        if (found.size() <= page.limit()) {
            return null;
        }
        Referral last = found.get(page.limit() - 1).referral();
        return new Cursor(Objects.requireNonNull(last.waitsFor()).due().toInstant(), last.id()).text();
    }

    private static WorklistItem item(Filed filed) {
        Referral referral = filed.referral();
        return WorklistItem.builder()
                .referralId(referral.id())
                .number(referral.number())
                .region(referral.region())
                .kind(referral.kind())
                .sector(referral.need().sector())
                .category(referral.need().category())
                .priority(referral.priority())
                .status(referral.status())
                .waitsFor(referral.waitsFor())
                .build();
    }
}
