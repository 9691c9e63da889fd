package id.pandu.gateway.admission;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.harness.JavaCommand;
import id.pandu.town.harness.JavaProcess;
import java.time.Duration;
import org.junit.jupiter.api.Test;

/** A process whose only carrier is held for ever. */
class StandstillIT {

    @Test
    void endsTheProcessAndSaysWhy() {
        JavaCommand command = JavaCommand.ofClassPath(
                        "standstill", System.getProperty("java.class.path"), Stuck.class.getName())
                .withJvmOptions(
                        "-XX:TieredStopAtLevel=1",
                        "-Djdk.virtualThreadScheduler.parallelism=1",
                        "-Djdk.virtualThreadScheduler.maxPoolSize=1");
        try (JavaProcess process = JavaProcess.start(command)) {
            assertThat(process.awaitExit(Duration.ofSeconds(60))).isEqualTo(LastWords.STATUS);
            assertThat(process.lastLines()).contains("gone");
        }
    }

    /** Glances as often as it takes, without the seconds between. */
    static final class Stuck {

        private Stuck() {}

        public static void main(String[] arguments) {
            Thread.startVirtualThread(Stuck::holdOn);
            try (var unit = new StandstillWatch(Thread::startVirtualThread, new LastWords("gone"))) {
                for (int tick = 0; tick <= StandstillWatch.PATIENCE; tick++) {
                    unit.tick();
                }
            }
        }

        private static void holdOn() {
            while (true) {
                Thread.onSpinWait();
            }
        }
    }
}
