package id.pandu.hub.referral;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.SourceStatus;
import id.pandu.api.model.TaskStatus;
import id.pandu.connector.AgencyFault;
import id.pandu.connector.HandOver;
import id.pandu.connector.Receipt;
import id.pandu.connector.WorkItem;
import id.pandu.connector.WorkItemQuery;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.referral.TaskLinks.Renewal;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.UUID;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.NullUnmarked;
import org.junit.jupiter.api.Test;

/** A mail is the way to the work item, not the work item. */
@NullUnmarked
class LinkDoorsTest {

    private static final String AGENCY = "perkim-sragen";
    private static final Instant NOW = Samples.MONDAY.toInstant();
    private static final HandOver TASK =
            WorkItems.handOver(Samples.referral(), Samples.task(1, Samples.REPAIR, TaskStatus.REQUESTED), 1);
    private static final WorkItemQuery QUERY = new WorkItemQuery(TASK.task(), null, "33.14");

    private final LinkSigner signer =
            new LinkSigner(Map.of("k", new SecretKeySpec(new byte[32], LinkSigner.ALGORITHM)));
    private final List<Invitation> mails = new ArrayList<>();
    private final MemoryLinks sent = new MemoryLinks();
    private boolean down;

    private final TaskLinks links = new TaskLinks(
            signer,
            this::send,
            sent,
            new AgencyGuard(
                    "mail", new GuardSettings(Duration.ofSeconds(5), 4, 50, 100, Duration.ofSeconds(5)), clock()),
            new LinkTerms(Duration.ofDays(14), Duration.ofHours(1), 3, () -> Samples.WORKING_DAYS, clock()));
    private final LinkDoors unit = new LinkDoors(Set.of(AGENCY), links, nobody());

    @Test
    void reachesItsOwnAndLeavesTheOthers() {
        assertThat(unit.reach(AGENCY)).isTrue();
        assertThat(unit.isWell(AGENCY)).isTrue();
        assertThat(unit.reach("dukcapil")).isFalse();
        assertThat(unit.handOver("dukcapil", TASK)).isInstanceOf(Outcome.Failed.class);
    }

    @Test
    void hasNoWorkItemBeforeTheMailIsTaken() {
        assertThat(answer(unit.workItem(AGENCY, QUERY))).isInstanceOf(WorkItem.Absent.class);

        assertThat(unit.handOver(AGENCY, TASK))
                .isEqualTo(new Outcome.Answered<>(new Receipt.Taken(TASK.task().toString(), NOW)));

        assertThat(answer(unit.workItem(AGENCY, QUERY)))
                .isInstanceOfSatisfying(
                        WorkItem.Present.class,
                        item -> assertThat(item.nativeId())
                                .isEqualTo(TASK.task().toString()));
    }

    @Test
    void sendsALinkToTheTask() {
        unit.handOver(AGENCY, TASK);

        Invitation mail = mails.getFirst();
        var link = new TaskLink(TASK.task(), NOW.plus(Duration.ofDays(14)));
        assertThat(signer.check(mail.token(), NOW)).isEqualTo(new CheckedLink.Good(link));
        assertThat(mail.mailing()).isZero();
        assertThat(mail.due()).isEqualTo("2026-11-26T16:00:00+07:00");
        assertThat(mail.toString()).doesNotContain(mail.token());
    }

    @Test
    void isUnavailableWhileNoMailServerIsThere() {
        down = true;

        assertThat(unit.handOver(AGENCY, TASK))
                .isEqualTo(new Outcome.Failed<>(SourceStatus.UNAVAILABLE, ProblemType.AGENCY_UNREACHABLE));
        assertThat(answer(unit.workItem(AGENCY, QUERY))).isInstanceOf(WorkItem.Absent.class);
    }

    @Test
    void renewsALinkOnceInAWhileAndCountsNoFailure() {
        unit.handOver(AGENCY, TASK);
        down = true;
        assertThat(links.renew(AGENCY, TASK)).isEqualTo(Renewal.UNDELIVERED);
        down = false;

        assertThat(links.renew(AGENCY, TASK)).isEqualTo(Renewal.SENT);
        assertThat(links.renew(AGENCY, TASK)).isEqualTo(Renewal.TOO_SOON);
        assertThat(mails).extracting(Invitation::mailing).containsExactly(0, 2);
    }

    private void send(Invitation invitation) {
        if (down) {
            throw new AgencyFault(AgencyFault.Kind.UNREACHABLE, "down");
        }
        mails.add(invitation);
    }

    private static WorkItem answer(Outcome<WorkItem> outcome) {
        return ((Outcome.Answered<WorkItem>) outcome).answer();
    }

    private static Clock clock() {
        return Clock.fixed(NOW, ZoneOffset.UTC);
    }

    private static AgencyDoors nobody() {
        return new NativeDoors(new AgencyDirectory(List.of()), null);
    }

    /** Sent links as a map. */
    private static final class MemoryLinks implements SentLinks {

        private final Map<UUID, Instant> sent = new HashMap<>();
        private Instant claimed = Instant.MIN;
        private int claims;

        @Override
        public boolean isSent(UUID task) {
            return sent.containsKey(task);
        }

        @Override
        public void keep(UUID task, Instant at, Instant expires) {
            sent.put(task, at);
        }

        @Override
        public OptionalInt claim(UUID task, Instant now, Duration pause) {
            if (claimed.isAfter(now.minus(pause))) {
                return OptionalInt.empty();
            }
            claimed = now;
            return OptionalInt.of(++claims);
        }

        @Override
        public void release(UUID task) {
            claimed = Instant.MIN;
        }
    }
}
