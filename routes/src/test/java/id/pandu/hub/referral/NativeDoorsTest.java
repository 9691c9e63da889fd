package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.BreakerMode;
import id.pandu.api.model.Facet;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.Connector;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.AgencyTasks;
import id.pandu.hub.agency.BreakerSettings;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.agency.Outcome.Answered;
import id.pandu.hub.agency.Outcome.Failed;
import id.pandu.hub.agency.RetrySettings;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

@NullUnmarked
class NativeDoorsTest {

    private static final String AGENCY = "dinsos-sragen";
    private static final Duration LONG = Duration.ofSeconds(30);
    private static final HandOver TASK =
            WorkItems.handOver(Samples.referral(), Samples.task(1, Samples.REPAIR, TaskStatus.REQUESTED), 1);
    private static final WorkItemQuery QUERY = new WorkItemQuery(TASK.task(), null, "33.14");

    private final AgencyGuard guard = new AgencyGuard(
            AGENCY,
            new GuardSettings(
                    LONG,
                    4,
                    new BreakerSettings(50, 3, LONG, LONG, 3),
                    new RetrySettings(1, Duration.ofMillis(1), 100),
                    null),
            Clock.systemUTC());
    private final ConnectedAgency agency = new ConnectedAgency(
            new Agency(AGENCY, AGENCY, "33.14", List.of(Facet.WELFARE)), "fake", Connector.Mode.RECORD, false, guard);
    private final Desk desk = new Desk();
    private final NativeDoors unit = new NativeDoors(new AgencyDirectory(List.of(agency)), desk);

    @Test
    void handsOverAgainOnlyWhatWasNeverSent() {
        desk.fault = Kind.FAILED;
        assertThat(unit.handOver(AGENCY, TASK)).isInstanceOf(Failed.class);
        assertThat(desk.calls).isOne();

        desk.calls = 0;
        desk.fault = Kind.UNREACHABLE;
        assertThat(unit.handOver(AGENCY, TASK)).isInstanceOf(Answered.class);
        assertThat(desk.calls).isEqualTo(2);
    }

    @Test
    void looksAgainAtAWorkItemThatTheAgencyFailedToShow() {
        desk.fault = Kind.FAILED;

        assertThat(unit.workItem(AGENCY, QUERY)).isInstanceOf(Answered.class);

        assertThat(desk.calls).isEqualTo(2);
    }

    @Test
    void holdsAnAgencyForWellThatIsToBeAskedWhateverComes() {
        guard.obey(BreakerMode.FORCED_CLOSED);
        for (int call = 0; call < 4; call++) {
            desk.fault = Kind.FAILED;
            desk.calls = 0;
            unit.handOver(AGENCY, TASK);
        }

        assertThat(unit.isWell(AGENCY)).isTrue();
        assertThat(unit.handOver(AGENCY, TASK)).isInstanceOf(Answered.class);
    }

    @Test
    void holdsAnAgencyForUnwellThatNobodyIsToAsk() {
        guard.obey(BreakerMode.FORCED_OPEN);

        assertThat(unit.reach(AGENCY)).isTrue();
        assertThat(unit.isWell(AGENCY)).isFalse();
        assertThat(unit.handOver(AGENCY, TASK)).isInstanceOf(Failed.class);
        assertThat(desk.calls).isZero();
    }

    /** Fails at the first call. */
    private static final class Desk implements AgencyTasks {

        private Kind fault = Kind.FAILED;
        private int calls;

        @Override
        public boolean takesTasks(String agencyId) {
            return true;
        }

        @Override
        public Receipt handOver(String agencyId, HandOver task) {
            failAtFirst();
            return new Receipt.Taken("USL-1", Instant.EPOCH);
        }

        @Override
        public WorkItem workItem(String agencyId, WorkItemQuery query) {
            failAtFirst();
            return new WorkItem.Absent(Instant.EPOCH);
        }

        private void failAtFirst() {
            calls++;
            if (calls == 1) {
                throw new AgencyFault(fault, "test");
            }
        }
    }
}
