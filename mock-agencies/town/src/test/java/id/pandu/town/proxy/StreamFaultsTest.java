package id.pandu.town.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.Fault;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class StreamFaultsTest {

    private static final String OFFICE = "disdik-sragen";

    private final FaultBoard board = new FaultBoard();

    @Test
    void usesUpTheFaultItPlaysEvenWhenThatIsReplacedMeanwhile() throws InterruptedException {
        board.put(OFFICE, once(FaultKind.GARBAGE));
        ActiveFault played = board.peek(OFFICE).orElseThrow();
        StreamFaults unit = new StreamFaults(
                () -> {
                    board.put(OFFICE, once(FaultKind.DROP));
                    return Optional.of(played);
                },
                new Exchange(null, Optional::empty));
        byte[] chunk = {'Z', 0, 0, 0, 5, 'I'};
        assertThat(unit.toClient(chunk.clone())).hasSameSizeAs(chunk).isNotEqualTo(chunk);
        assertThat(board.peek(OFFICE)).isPresent();
        assertThat(unit.toClient(chunk.clone())).isEqualTo(chunk);
    }

    @Test
    void asksAScenarioOncePerRequestAndBreaksTheWholeAnswer() throws InterruptedException {
        AtomicInteger asked = new AtomicInteger();
        StreamFaults unit = new StreamFaults(
                () -> board.peek(OFFICE),
                new Exchange(
                        null,
                        () -> asked.getAndIncrement() == 0
                                ? Optional.of(played(FaultKind.GARBAGE))
                                : Optional.empty()));
        byte[] ready = {'Z', 0, 0, 0, 5, 'I'};
        byte[] query = {'Q', 0, 0, 0, 5, 0};
        assertThat(unit.toServer(new byte[] {0, 0, 0, 9})).hasSize(4);
        assertThat(unit.toClient(ready.clone())).isEqualTo(ready);
        assertThat(unit.toServer(query.clone())).isEqualTo(query);
        assertThat(unit.toClient(ready.clone())).isNotEqualTo(ready);
        assertThat(unit.toClient(ready.clone())).isNotEqualTo(ready);
        assertThat(unit.toServer(query.clone())).isEqualTo(query);
        assertThat(unit.toClient(ready.clone())).isEqualTo(ready);
        assertThat(asked).hasValue(2);
    }

    @Test
    void aScenarioDropsAtTheRequest() throws InterruptedException {
        StreamFaults unit = new StreamFaults(
                () -> board.peek(OFFICE), new Exchange(null, () -> Optional.of(played(FaultKind.DROP))));
        assertThat(unit.toServer(new byte[] {0, 0, 0, 9})).hasSize(4);
        assertThat(unit.toServer(new byte[] {'Q', 0, 0, 0, 5, 0})).isEmpty();
    }

    private static ActiveFault played(FaultKind kind) {
        return new ActiveFault(new Fault(kind, Duration.ZERO, null), new CountDownLatch(1));
    }

    private static Fault once(FaultKind kind) {
        return new Fault(kind, Duration.ZERO, 1);
    }
}
