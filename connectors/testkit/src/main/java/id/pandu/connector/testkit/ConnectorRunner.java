package id.pandu.connector.testkit;

import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.AgencySettings;
import id.pandu.connector.Connector;
import id.pandu.connector.HandOver;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.Receipt;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;
import org.apache.camel.impl.DefaultCamelContext;

/** One agency's routes in a bare Camel context, asked on the calling thread as the hub's guard does. */
public final class ConnectorRunner implements AutoCloseable {

    private final CamelContext camel = new DefaultCamelContext();
    private final ProducerTemplate producer;
    private final String agencyId;

    /** Starts the routes of one agency. */
    public ConnectorRunner(Connector connector, Agency agency, AgencySettings settings) throws Exception {
        camel.addRoutes(connector.connect(agency, settings));
        camel.start();
        producer = camel.createProducerTemplate();
        agencyId = agency.id();
    }

    /**
     * Asks the agency.
     *
     * @throws Exception whatever the route threw, unwrapped
     */
    public AgencyAnswer ask(LookupQuery query) throws Exception {
        return send(AgencyRoutes.lookupOf(agencyId), query, AgencyAnswer.class);
    }

    /**
     * Asks the agency who is meant.
     *
     * @throws Exception whatever the route threw, unwrapped
     */
    public Resolution resolve(ResolveQuery query) throws Exception {
        return send(AgencyRoutes.resolveOf(agencyId), query, Resolution.class);
    }

    /**
     * Hands the agency a task.
     *
     * @throws Exception whatever the route threw, unwrapped
     */
    public Receipt handOver(HandOver task) throws Exception {
        return send(AgencyRoutes.handOverOf(agencyId), task, Receipt.class);
    }

    /**
     * Asks the agency what became of a task.
     *
     * @throws Exception whatever the route threw, unwrapped
     */
    public WorkItem workItem(WorkItemQuery query) throws Exception {
        return send(AgencyRoutes.workItemOf(agencyId), query, WorkItem.class);
    }

    /** Whether the agency can be handed a task, as it is configured. */
    public boolean takesTasks() {
        return camel.hasEndpoint(AgencyRoutes.handOverOf(agencyId)) != null;
    }

    private <T> T send(String endpoint, Object query, Class<T> type) throws Exception {
        Exchange reply =
                producer.send(endpoint, exchange -> exchange.getMessage().setBody(query));
        if (reply.getException() != null) {
            throw reply.getException();
        }
        return reply.getMessage().getMandatoryBody(type);
    }

    @Override
    public void close() throws Exception {
        producer.close();
        camel.close();
    }
}
