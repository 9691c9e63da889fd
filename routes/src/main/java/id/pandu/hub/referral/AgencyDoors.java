package id.pandu.hub.referral;

import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.hub.agency.Outcome;

/** Reaches agencies with tasks; waits for the answer. */
public interface AgencyDoors extends Channels {

    /** Whether an agency moves its tasks here by itself, so that there is nothing to read. */
    default boolean callsUs(String agency) {
        return false;
    }

    /** Hands a task over. */
    Outcome<Receipt> handOver(String agency, HandOver task);

    /** Asks what became of a task. */
    Outcome<WorkItem> workItem(String agency, WorkItemQuery query);
}
