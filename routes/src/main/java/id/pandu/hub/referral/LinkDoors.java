package id.pandu.hub.referral;

import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import java.util.Set;

/**
 * Agencies without any system: they get a mail with a signed link to the page of their task. That page is the work item, one for each task, however many mails
 * lead to it; a task has arrived when a mail server has taken the mail on.
 */
public final class LinkDoors implements AgencyDoors {

    private final Set<String> agencies;
    private final TaskLinks links;
    private final AgencyDoors others;

    /**
     * @param agencies ids of those that are reached by mail
     * @param others reaches everybody else
     */
    public LinkDoors(Set<String> agencies, TaskLinks links, AgencyDoors others) {
        this.agencies = Set.copyOf(agencies);
        this.links = links;
        this.others = others;
    }

    @Override
    public boolean reach(String agency) {
        return agencies.contains(agency) || others.reach(agency);
    }

    @Override
    public boolean isWell(String agency) {
        return agencies.contains(agency) ? links.isWell() : others.isWell(agency);
    }

    @Override
    public boolean callsUs(String agency) {
        return agencies.contains(agency) || others.callsUs(agency);
    }

    @Override
    public Outcome<Receipt> handOver(String agency, HandOver task) {
        return agencies.contains(agency) ? links.handOver(agency, task) : others.handOver(agency, task);
    }

    @Override
    public Outcome<WorkItem> workItem(String agency, WorkItemQuery query) {
        return agencies.contains(agency)
                ? new Answered<>(links.workItem(query.task()))
                : others.workItem(agency, query);
    }
}
