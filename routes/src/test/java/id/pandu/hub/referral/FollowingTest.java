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
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
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
    private Task now = RECEIVED;

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

    @Test
    void tellsAPersonWhenAnAgencyThatHasDecidedDoesNothing() {
        now = Samples.task(1, Samples.REPAIR, TaskStatus.ACCEPTED);

        assertThat(follow(Duration.ofDays(7))).isEqualTo(new Worked.Later(Duration.ofHours(1)));
        assertThat(kept).isEmpty();
        follow(Duration.ofDays(15));
        assertThat(reasons()).containsExactly("no-progress");
    }

    @Test
    void warnsOfNothingThatHasEndedMeanwhile() {
        now = Samples.task(1, Samples.REPAIR, TaskStatus.CANCELLED);

        follow(RECEIVED, Duration.ofDays(4), new Doors(null));

        assertThat(kept).isEmpty();
    }

    @Test
    void takesARejectionWithoutAReasonForOneWithAnother() {
        var rejected = new WorkItem.Present("N-1", TaskStatus.REJECTED, null, null, null, Samples.MONDAY.toInstant());

        follow(RECEIVED, Duration.ofHours(1), new Doors(rejected));

        assertThat(reasons()).contains("other");
    }

    private List<String> reasons() {
        return kept.stream()
                .flatMap(change -> change.events().stream())
                .map(ReferralEvent::reason)
                .toList();
    }

    private Worked follow(Duration after) {
        return follow(now, after, new Doors(null));
    }

    private Worked follow(Task seen, Duration after, AgencyDoors doors) {
        Clock clock = Clock.fixed(Samples.MONDAY.toInstant().plus(after), ZoneOffset.UTC);
        var audit = new ReferralAudit(entry -> {}, PLAIN, clock);
        var parts = new ReferralParts(store(), audit, Samples.router(), () -> Samples.WORKING_DAYS, clock);
        var retries = new Retries(Duration.ofSeconds(5), Duration.ofMinutes(15), 8, Duration.ofMinutes(1), 3, 10);
        return new Following(parts, doors, retries).follow(Samples.referral(seen), seen, 0);
    }

    /** Has the referral, and keeps changes. */
    private ReferralStore store() {
        return (ReferralStore) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {ReferralStore.class}, (proxy, method, arguments) -> {
                    var filed = new Filed(Samples.referral(now), 1);
                    if (method.getName().equals("ofTask")) {
                        return Optional.of(filed);
                    }
                    kept.add((Change) arguments[0]);
                    return new ReferralStore.Commit.Kept(filed);
                });
    }

    /**
     * Agencies that call us, and are never called; or one that answers.
     *
     * @param answer what it says of every work item; null for agencies that call us
     */
    private record Doors(@Nullable WorkItem answer) implements AgencyDoors {

        @Override
        public boolean callsUs(String agency) {
            return answer == null;
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
            return new Outcome.Answered<>(Objects.requireNonNull(answer, "asked"));
        }
    }
}
