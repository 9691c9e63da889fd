package id.pandu.connector.satusehat;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.HandOver;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.WorkItemQuery;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Looks people up in SATUSEHAT's patient index, and refers them where a destination is set. */
final class SatusehatRoutes extends AgencyRoutes {

    private final HealthTranslator translator;
    private final Supplier<SatusehatClient> clients;
    private final @Nullable ReferralTranslators referrals;

    /**
     * @param clients makes the one client of this agency, when the routes join a context that will close it
     * @param referrals {@code null} where no tasks are taken
     */
    SatusehatRoutes(
            Agency agency,
            HealthTranslator translator,
            Supplier<SatusehatClient> clients,
            @Nullable ReferralTranslators referrals) {
        super(agency);
        this.translator = translator;
        this.clients = clients;
        this.referrals = referrals;
    }

    @Override
    public void configure() throws Exception {
        SatusehatClient client = clients.get();
        closeWithContext(client);
        FhirR4.awaitWarm();
        lookUpWith(client);
        if (referrals != null) {
            var desk = new ReferralDesk(client, referrals.organization());
            handOverTo(desk, referrals.handOvers());
            askForWorkItems(desk, referrals.workItems());
        }
    }

    private void lookUpWith(SatusehatClient client) {
        from(lookup())
                .routeId(lookupId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(LookupQuery.class, translator::toRequest)
                .id("to-request-" + agency().id())
                .transform()
                .body(PatientRequest.class, client::send)
                .id("call-" + agency().id())
                .transform()
                .body(PatientReply.class, translator::toAnswer)
                .id("to-answer-" + agency().id());
    }

    private void handOverTo(ReferralDesk desk, HandOverTranslator handOvers) {
        from(handOver())
                .routeId(handOverId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(HandOver.class, handOvers::toRequest)
                .id("to-hand-over-request-" + agency().id())
                .transform()
                .body(Referral.class, desk::handOver)
                .id("call-hand-over-" + agency().id())
                .transform()
                .body(ReferralReply.class, handOvers::toReceipt)
                .id("to-receipt-" + agency().id());
    }

    private void askForWorkItems(ReferralDesk desk, WorkItemTranslator workItems) {
        from(workItem())
                .routeId(workItemId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(WorkItemQuery.class, desk::find)
                .id("call-work-item-" + agency().id())
                .transform()
                .body(ReferralReply.class, workItems::toWorkItem)
                .id("to-work-item-" + agency().id());
    }
}
