package id.pandu.town.worklist;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.Map;
import org.junit.jupiter.api.Test;

class OfficersTest {

    private static final Standing REJECTED = Standing.rejected(Rejection.KUOTA_PENUH, null);

    private Instant now = Instant.parse("2026-11-26T03:00:00Z");
    private final Clock clock = InstantSource.system().withZone(ZoneOffset.UTC);
    private final Clock movable = ((InstantSource) () -> now).withZone(ZoneOffset.UTC);
    private final WorkLists lists = new WorkLists();
    private final MemoryWorkList list = lists.open("dukcapil", new MemoryWorkList("P-", Vocabulary.NONE, movable));
    private final Officers unit = new Officers(lists, movable);

    @Test
    void decideOnceAnItemHasLainLongEnough() {
        unit.instruct("dukcapil", new Policy(REJECTED, Duration.ofSeconds(5)));
        list.take("a", Map.of());
        pass(4);
        list.take("b", Map.of());
        unit.goRound();
        assertThat(standingOf("a")).isEqualTo(Standing.SUBMITTED);
        pass(1);
        unit.goRound();
        assertThat(standingOf("a")).isEqualTo(REJECTED);
        assertThat(standingOf("b")).isEqualTo(Standing.SUBMITTED);
    }

    @Test
    void leaveAloneWhatSomebodyHasDecided() {
        list.take("a", Map.of());
        Standing working = Standing.of(WorkStatus.DIPROSES);
        list.move("P-000001", working);
        unit.instruct("dukcapil", new Policy(REJECTED, Duration.ZERO));
        unit.goRound();
        assertThat(standingOf("a")).isEqualTo(working);
    }

    @Test
    void ignoreTheirListsUnlessInstructed() {
        list.take("a", Map.of());
        unit.goRound();
        assertThat(unit.policyOf("dukcapil")).isEqualTo(Policy.IGNORE);
        unit.instruct("dukcapil", new Policy(REJECTED, Duration.ZERO));
        unit.instruct("dukcapil", Policy.IGNORE);
        unit.instruct("nobody", new Policy(REJECTED, Duration.ZERO));
        unit.goRound();
        assertThat(standingOf("a")).isEqualTo(Standing.SUBMITTED);
    }

    @Test
    void goRoundByThemselvesEvenAfterAListHasFailed() {
        MemoryWorkList real = new MemoryWorkList("R-", Vocabulary.NONE, clock);
        WorkLists moody = new WorkLists();
        moody.open("dukcapil", new OutOfOrderOnce(real));
        Officers officers = new Officers(moody, clock);
        officers.instruct("dukcapil", new Policy(REJECTED, Duration.ZERO));
        real.take("a", Map.of());
        try (OfficeHours hours = new OfficeHours(officers)) {
            assertThat(hours).isNotNull();
            await().untilAsserted(
                            () -> assertThat(real.items().getFirst().standing()).isEqualTo(REJECTED));
        }
    }

    private void pass(int seconds) {
        now = now.plusSeconds(seconds);
    }

    private Standing standingOf(String externalId) {
        return list.withExternalId(externalId).orElseThrow().standing();
    }
}
