package id.pandu.town.faults;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class FaultBoardTest {

    private final FaultBoard unit = new FaultBoard();

    @Test
    void playsAFaultUntilItIsCleared() {
        unit.put("a", fault(FaultKind.HTML, null));
        assertThat(unit.take("a")).isPresent();
        assertThat(unit.take("a")).isPresent();
        unit.clear("a");
        assertThat(unit.take("a")).isEmpty();
    }

    @Test
    void playsACountedFaultThatOften() {
        unit.put("a", fault(FaultKind.HTML, 2));
        assertThat(unit.take("a")).isPresent();
        assertThat(unit.peek("a")).isPresent();
        assertThat(unit.take("a")).isPresent();
        assertThat(unit.take("a")).isEmpty();
        assertThat(unit.peek("a")).isEmpty();
        assertThat(unit.current()).isEmpty();
    }

    @Test
    void clearingReleasesWhoIsHeldEvenByASpentFault() throws InterruptedException {
        unit.put("a", fault(FaultKind.HANG, 1));
        ActiveFault held = unit.take("a").orElseThrow();
        assertThat(held.awaitRelease(Duration.ofMillis(1))).isFalse();
        unit.clearAll();
        assertThat(held.awaitRelease(Duration.ofDays(1))).isTrue();
    }

    @Test
    void replacingReleasesWhoIsHeld() throws InterruptedException {
        unit.put("a", fault(FaultKind.HANG, null));
        ActiveFault held = unit.take("a").orElseThrow();
        unit.put("a", fault(FaultKind.HTML, null));
        assertThat(held.awaitRelease(Duration.ofDays(1))).isTrue();
    }

    @Test
    void leavesOtherAgenciesAlone() {
        unit.put("a", fault(FaultKind.HTML, null));
        assertThat(unit.take("b")).isEmpty();
    }

    private static Fault fault(FaultKind kind, @Nullable Integer times) {
        return new Fault(kind, Duration.ofSeconds(2), times);
    }
}
