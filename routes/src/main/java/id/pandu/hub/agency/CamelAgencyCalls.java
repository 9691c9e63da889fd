package id.pandu.hub.agency;

import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.AgencyRoutes;
import id.pandu.connector.LookupQuery;
import org.apache.camel.Exchange;
import org.apache.camel.ProducerTemplate;

/** Reaches an agency's route; an answer of another type than {@link AgencyAnswer} is a fault of the connector. */
public final class CamelAgencyCalls implements AgencyCalls {

    private final ProducerTemplate producer;

    public CamelAgencyCalls(ProducerTemplate producer) {
        this.producer = producer;
    }

    @Override
    public AgencyAnswer ask(String agencyId, LookupQuery query) throws Exception {
        Exchange reply = producer.send(
                AgencyRoutes.lookupOf(agencyId),
                exchange -> exchange.getMessage().setBody(query));
        Exception thrown = reply.getException();
        if (thrown != null) {
            throw thrown;
        }
        if (reply.getMessage().getBody() instanceof AgencyAnswer answer) {
            return answer;
        }
        throw new IllegalStateException("The route of agency " + agencyId + " ended without an answer");
    }
}
