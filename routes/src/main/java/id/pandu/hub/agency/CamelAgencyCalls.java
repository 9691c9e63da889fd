package id.pandu.hub.agency;

import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.HandOver;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.Receipt;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Reaches an agency's routes; an answer of another type than the question calls for is a fault of the connector. */
public final class CamelAgencyCalls implements AgencyCalls, AgencyTasks {

    private final ProducerTemplate producer;

    public CamelAgencyCalls(ProducerTemplate producer) {
        this.producer = producer;
    }

    @Override
    public AgencyAnswer ask(String agencyId, LookupQuery query) throws Exception {
        return send(AgencyRoutes.lookupOf(agencyId), query, AgencyAnswer.class);
    }

    @Override
    public Resolution resolve(String agencyId, ResolveQuery query) throws Exception {
        return send(AgencyRoutes.resolveOf(agencyId), query, Resolution.class);
    }

    @Override
    public boolean takesTasks(String agencyId) {
        return producer.getCamelContext().getRoute(AgencyRoutes.handOverIdOf(agencyId)) != null;
    }

    @Override
    public Receipt handOver(String agencyId, HandOver task) throws Exception {
        return send(AgencyRoutes.handOverOf(agencyId), task, Receipt.class);
    }

    @Override
    public WorkItem workItem(String agencyId, WorkItemQuery query) throws Exception {
        return send(AgencyRoutes.workItemOf(agencyId), query, WorkItem.class);
    }

    private <T> T send(String endpoint, Object query, Class<T> type) throws Exception {
        Exchange reply =
                producer.send(endpoint, exchange -> exchange.getMessage().setBody(query));
        Exception thrown = reply.getException();
        if (thrown != null) {
            throw thrown;
        }
        if (type.isInstance(reply.getMessage().getBody())) {
            return type.cast(reply.getMessage().getBody());
        }
        throw new IllegalStateException("The route " + endpoint + " ended without an answer");
    }
}
