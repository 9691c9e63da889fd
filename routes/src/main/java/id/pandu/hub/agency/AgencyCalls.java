package id.pandu.hub.agency;

import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.LookupQuery;

/** Puts one question to one agency on the calling thread, through that agency's Camel route. */
@FunctionalInterface
public interface AgencyCalls {

    /**
     * Asks, and waits for the answer.
     *
     * @throws id.pandu.connector.AgencyFault when the agency gives no usable answer
     * @throws Exception when the connector itself is at fault
     */
    AgencyAnswer ask(String agencyId, LookupQuery query) throws Exception;
}
