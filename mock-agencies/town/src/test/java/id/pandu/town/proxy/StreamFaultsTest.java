package id.pandu.town.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.Fault;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class StreamFaultsTest {

    private static final String OFFICE = "disdik-sragen";

    private final FaultBoard board = new FaultBoard();

    @Test
    void usesUpTheFaultItPlaysEvenWhenThatIsReplacedMeanwhile() throws InterruptedException {
        board.put(OFFICE, once(FaultKind.GARBAGE));
        ActiveFault played = board.peek(OFFICE).orElseThrow();
        StreamFaults unit = new StreamFaults(() -> {
            board.put(OFFICE, once(FaultKind.DROP));
            return Optional.of(played);
        });
        byte[] chunk = {'Z', 0, 0, 0, 5, 'I'};
        assertThat(unit.toClient(chunk.clone())).hasSameSizeAs(chunk).isNotEqualTo(chunk);
        assertThat(board.peek(OFFICE)).isPresent();
        assertThat(unit.toClient(chunk.clone())).isEqualTo(chunk);
    }

    private static Fault once(FaultKind kind) {
        return new Fault(kind, Duration.ZERO, 1);
    }
}
