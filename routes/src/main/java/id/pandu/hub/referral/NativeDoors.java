package id.pandu.hub.referral;

import id.pandu.api.model.SourceStatus;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.AgencyTasks;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.agency.Repetition;
import id.pandu.hub.problem.ProblemType;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Agencies with a native interface that takes tasks, each behind its guard. */
public final class NativeDoors implements AgencyDoors {

    /** Nobody waits for a job, so the agency's own time is the only bound. */
    private static final Duration UNHURRIED = Duration.ofMinutes(2);

    private final AgencyDirectory directory;
    private final AgencyTasks tasks;

    public NativeDoors(AgencyDirectory directory, AgencyTasks tasks) {
        this.directory = directory;
        this.tasks = tasks;
    }

    @Override
    public boolean reach(String agency) {
        return open(agency).isPresent();
    }

    @Override
    public boolean isWell(String agency) {
        return open(agency).filter(connected -> connected.guard().isWell()).isPresent();
    }

    @Override
    public Outcome<Receipt> handOver(String agency, HandOver task) {
        return ask(agency, () -> tasks.handOver(agency, task), Repetition.HARMFUL);
    }

    @Override
    public Outcome<WorkItem> workItem(String agency, WorkItemQuery query) {
        return ask(agency, () -> tasks.workItem(agency, query), Repetition.HARMLESS);
    }

    private <A> Outcome<A> ask(String agency, Callable<A> call, Repetition repetition) {
        return open(agency)
                .map(connected -> connected.guard().ask(call, UNHURRIED, repetition))
                .orElseGet(() -> new Outcome.Failed<>(SourceStatus.UNAVAILABLE, ProblemType.HUB_FACET_NOT_SERVED));
    }

    private Optional<ConnectedAgency> open(String agency) {
        return directory.find(agency).filter(connected -> tasks.takesTasks(agency));
    }
}
