package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.ReferralEvent;
import id.pandu.api.model.Task;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import java.lang.reflect.Proxy;
import java.time.Clock;
import java.time.Duration;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class FollowingTest {

    private static final Task RECEIVED = Samples.task(1, Samples.REPAIR, TaskStatus.RECEIVED);
    private static final SubjectKeys PLAIN = new SubjectKeys() {
        @Override
        public SubjectKey current(SubjectName name) {
            return new SubjectKey("k", name.text());
        }

        @Override
        public List<SubjectKey> all(SubjectName name) {
            return List.of(current(name));
        }
    };

    private final List<Change> kept = new ArrayList<>();

    @Test
    void asksNothingOfAnAgencyThatCallsUs() {
        assertThat(follow(Duration.ofDays(1))).isEqualTo(new Worked.Later(Duration.ofHours(1)));
        assertThat(kept).isEmpty();
    }

    @Test
    void tellsAPersonWhenSuchAnAgencyLetsPeopleWait() {
        assertThat(follow(Duration.ofDays(4))).isEqualTo(new Worked.Later(Duration.ofHours(1)));
        assertThat(kept)
                .singleElement()
                .satisfies(change -> assertThat(change.events())
                        .extracting(ReferralEvent::reason)
                        .containsExactly("no-answer"));
    }

    private Worked follow(Duration after) {
        Clock clock = Clock.fixed(Samples.MONDAY.toInstant().plus(after), ZoneOffset.UTC);
        var audit = new ReferralAudit(entry -> {}, PLAIN, clock);
        var parts = new ReferralParts(store(), audit, Samples.router(), () -> Samples.WORKING_DAYS, clock);
        var retries = new Retries(Duration.ofSeconds(5), Duration.ofMinutes(15), 8, Duration.ofMinutes(1), 3, 10);
        return new Following(parts, new Callers(), retries).follow(Samples.referral(RECEIVED), RECEIVED, 0);
    }

    /** Has the referral, and keeps changes. */
    private ReferralStore store() {
        return (ReferralStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReferralStore.class}, (proxy, method, arguments) -> {
                    var filed = new Filed(Samples.referral(RECEIVED), 1);
                    if (method.getName().equals("ofTask")) {
                        return Optional.of(filed);
                    }
                    kept.add((Change) arguments[0]);
                    return new ReferralStore.Commit.Kept(filed);
                });
    }

    /** Agencies that call us, and are never called. */
    private static final class Callers implements AgencyDoors {

        @Override
        public boolean callsUs(String agency) {
            return true;
        }

        @Override
        public boolean reach(String agency) {
            return true;
        }

        @Override
        public boolean isWell(String agency) {
            return true;
        }

        @Override
        public Outcome<Receipt> handOver(String agency, HandOver task) {
            throw new AssertionError("handed over to " + agency);
        }

        @Override
        public Outcome<WorkItem> workItem(String agency, WorkItemQuery query) {
            throw new AssertionError("asked " + agency);
        }
    }
}
