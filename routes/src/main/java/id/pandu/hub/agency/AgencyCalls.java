package id.pandu.hub.agency;

import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.HandOver;
import id.pandu.connector.LookupQuery;
import id.pandu.connector.Receipt;
import id.pandu.connector.Resolution;
import id.pandu.connector.ResolveQuery;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;

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

    /**
     * Hands a task over, and waits for the answer.
     *
     * @throws id.pandu.connector.AgencyFault when the agency gives no usable answer
     * @throws Exception when the connector itself is at fault
     */
    Receipt handOver(String agencyId, HandOver task) throws Exception;

    /**
     * Asks what became of a task, and waits for the answer.
     *
     * @throws id.pandu.connector.AgencyFault when the agency gives no usable answer
     * @throws Exception when the connector itself is at fault
     */
    WorkItem workItem(String agencyId, WorkItemQuery query) throws Exception;
}
