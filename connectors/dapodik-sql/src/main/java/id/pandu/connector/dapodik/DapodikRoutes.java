package id.pandu.connector.dapodik;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.HandOver;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.WorkItemQuery;
import java.util.List;
import java.util.Map;
import org.apache.camel.Exchange;

/** The lookup of one agency: parameters, one statement, answer; and, where it has a login for it, the office's work list. */
final class DapodikRoutes extends AgencyRoutes {

    private static final String ASKED = EducationRequest.class.getName();

    private final DapodikProperties properties;
    private final EducationTranslator translator;
    private final HandOverTranslator handOvers;
    private final WorkItemTranslator workItems;

    DapodikRoutes(
            Agency agency,
            DapodikProperties properties,
            EducationTranslator translator,
            HandOverTranslator handOvers,
            WorkItemTranslator workItems) {
        super(agency);
        this.properties = properties;
        this.translator = translator;
        this.handOvers = handOvers;
        this.workItems = workItems;
    }

    @Override
    public void configure() throws Exception {
        var database = DapodikDatabase.forLookups(agency().id(), properties);
        closeWithContext(database);
        getContext().getRegistry().bind(databaseId(), database);
        lookUp();
        if (properties.takesTasks()) {
            var tasks = DapodikDatabase.forTasks(agency().id(), properties);
            closeWithContext(tasks);
            var list = new WorkList(tasks, properties);
            handOverTo(list);
            askForWorkItems(list);
        }
    }

    private void lookUp() {

        // The headers go first: CamelSqlQuery would replace the statement, others its parameters.
        from(lookup())
                .routeId(lookupId())
                .errorHandler(noErrorHandler())
                .removeHeaders("*")
                .transform()
                .body(LookupQuery.class, translator::toRequest)
                .setProperty(ASKED, body())
                .doTry()
                .transform()
                .body(EducationRequest.class, EducationRequest::parameters)
                .to(statement())
                .id("call-" + agency().id())
                .transform()
                .exchange(this::answer)
                .endDoTry()
                .doCatch(Exception.class)
                .onWhen(exchange -> DapodikFaults.isOfTheDatabase(exchange.getException()))
                .transform()
                .exchange(DapodikRoutes::refusalOrFault)
                .endDoTry()
                .doFinally()
                .process(DapodikRoutes::forget)
                .end();
    }

    private void handOverTo(WorkList list) {
        from(handOver())
                .routeId(handOverId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(HandOver.class, handOvers::toRequest)
                .id("to-hand-over-request-" + agency().id())
                .transform()
                .body(Proposal.class, list::add)
                .id("call-hand-over-" + agency().id())
                .transform()
                .body(WorkListReply.class, handOvers::toReceipt)
                .id("to-receipt-" + agency().id());
    }

    private void askForWorkItems(WorkList list) {
        from(workItem())
                .routeId(workItemId())
                .errorHandler(noErrorHandler())
                .transform()
                .body(WorkItemQuery.class, list::find)
                .id("call-work-item-" + agency().id())
                .transform()
                .body(WorkListReply.class, workItems::toWorkItem)
                .id("to-work-item-" + agency().id());
    }

    private String databaseId() {
        return "dapodik-" + agency().id();
    }

    /** The count of parameters spares the driver a round trip to ask for it. */
    private String statement() {
        return "sql:classpath:id/pandu/connector/dapodik/education.sql?dataSource=#" + databaseId()
                + "&outputType=SelectList&parametersCount=5"
                + "&template.maxRows=" + (EducationTranslator.MOST_PUPILS + 2)
                + "&template.queryTimeout=" + PostgresSession.backstop(properties.timeout());
    }

    @SuppressWarnings("unchecked")
    private AgencyAnswer answer(Exchange exchange) {
        List<Map<String, Object>> rows = exchange.getMessage().getBody(List.class);
        return translator.toAnswer(rows, exchange.getProperty(ASKED, EducationRequest.class));
    }

    private static AgencyAnswer refusalOrFault(Exchange exchange) {
        if (Thread.currentThread().isInterrupted()) {
            throw new AgencyFault(Kind.FAILED, "interrupted");
        }
        Exception failure = exchange.getProperty(Exchange.EXCEPTION_CAUGHT, Exception.class);
        return DapodikFaults.refusal(failure)
                .map(AgencyAnswer.class::cast)
                .orElseThrow(() -> DapodikFaults.from(failure));
    }

    /** Nothing native survives the route, least of all the NIK that was asked for. */
    private static void forget(Exchange exchange) {
        exchange.removeProperty(ASKED);
        exchange.removeProperty(Exchange.EXCEPTION_CAUGHT);
        exchange.getMessage().removeHeaders("*");
        if (!(exchange.getMessage().getBody() instanceof AgencyAnswer)) {
            exchange.getMessage().setBody(null);
        }
    }
}
