package id.pandu.hub.agency;

import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;

/** Brings a task to an agency on the calling thread, through that agency's Camel routes. */
public interface AgencyTasks {

    /** Whether an agency can be handed tasks: its dialect can, and its settings say how. */
    boolean takesTasks(String agencyId);

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
