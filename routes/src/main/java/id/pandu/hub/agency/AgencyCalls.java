package id.pandu.hub.agency;

import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;

/** Puts one question to one agency on the calling thread, through that agency's Camel routes. */
public interface AgencyCalls {

    /**
     * Asks, and waits for the answer.
     *
     * @throws id.pandu.connector.AgencyFault when the agency gives no usable answer
     * @throws Exception when the connector itself is at fault
     */
    AgencyAnswer ask(String agencyId, LookupQuery query) throws Exception;

    /**
     * Asks who is meant, and waits for the answer.
     *
     * @throws id.pandu.connector.AgencyFault when the agency gives no usable answer
     * @throws Exception when the connector itself is at fault
     */
    Resolution resolve(String agencyId, ResolveQuery query) throws Exception;
}
