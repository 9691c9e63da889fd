package id.pandu.hub.referral;

import id.pandu.api.model.TaskStatus;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Outcome.Answered;
import java.time.Clock;
import java.util.Objects;
import java.util.Set;

/**
 * Agencies that call us for their tasks ({@code GET /v1/agencies/{id}/tasks}): a task has arrived as soon as it is kept, and only the
 * agency moves it.
 */
public final class InboxDoors implements AgencyDoors {

    private final Set<String> agencies;
    private final AgencyDoors others;
    private final Clock clock;

    /**
     * @param agencies ids of those that call us
     * @param others reaches everybody else
     */
    public InboxDoors(Set<String> agencies, AgencyDoors others, Clock clock) {
        this.agencies = Set.copyOf(agencies);
        this.others = others;
        this.clock = clock;
    }

    @Override
    public boolean reach(String agency) {
        return agencies.contains(agency) || others.reach(agency);
    }

    @Override
    public boolean isWell(String agency) {
        return agencies.contains(agency) || others.isWell(agency);
    }

    @Override
    public boolean callsUs(String agency) {
        return agencies.contains(agency) || others.callsUs(agency);
    }

    @Override
    public Outcome<Receipt> handOver(String agency, HandOver task) {
        return agencies.contains(agency)
                ? new Answered<>(new Receipt.Taken(task.number(), clock.instant()))
                : others.handOver(agency, task);
    }

    @Override
    public Outcome<WorkItem> workItem(String agency, WorkItemQuery query) {
        return agencies.contains(agency) ? new Answered<>(kept(query)) : others.workItem(agency, query);
    }

    private WorkItem kept(WorkItemQuery query) {
        String number = Objects.requireNonNullElseGet(query.nativeId(), query.task()::toString);
        return new WorkItem.Present(number, TaskStatus.RECEIVED, null, null, null, clock.instant());
    }
}
