package id.pandu.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.SQLException;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class WriterStateTest {

    private final SQLException full = new SQLException("No space left", "53100");

    private final AtomicLong now = new AtomicLong();
    private final WriterState unit = new WriterState(now::get);

    @Test
    void isFailingFromALossToTheNextSuccess() {
        assertThat(unit.isFailing()).isFalse();

        unit.failed(full);
        assertThat(unit.isFailing()).isTrue();

        unit.wrote();
        assertThat(unit.isFailing()).isFalse();
    }

    @Test
    void isUnknownAfterAWhileSoThatSomebodyMayTryAgain() {
        unit.failed(full);

        now.addAndGet(Duration.ofSeconds(6).toNanos());

        assertThat(unit.isFailing()).isFalse();
    }

    @Test
    void tellsOfALossOnce(CapturedOutput log) {
        unit.failed(full);
        unit.failed(full);

        assertThat(log.getAll()).containsOnlyOnce("The audit log cannot be written, state 53100");
    }
}
