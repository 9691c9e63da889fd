package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.sandbox.ProcessFile.Entry;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ObstaclesTest {

    private static final Entry LAUNCHER = new Entry(ProcessFile.LAUNCHER, 101, 1);
    private static final Entry GATEWAY = new Entry("gateway", 102, 1);
    private static final Entry TOWN = new Entry("town", 103, 1);

    @Test
    void nothingIsInTheWayOfTheFirstStart() {
        Obstacles unit = new Obstacles(Map.of(), List.of());
        assertThat(unit.none()).isTrue();
        assertThat(unit.areGoingAway()).isFalse();
    }

    @Test
    void namesEveryBusyPortAndHowToChooseAnother() {
        Obstacles unit = new Obstacles(new Ports(1, 2, 3, 4, 5, 6, 7, 8).uses(), List.of());
        assertThat(unit.none()).isFalse();
        assertThat(unit.message())
                .contains("port 1 is in use (gateway, SANDBOX_GATEWAY_PORT)")
                .contains("port 2 is in use (token issuer, SANDBOX_ISSUER_PORT)", "port 3 is in use (agency town")
                .contains("port 4 is in use (", "port 5 is in use (")
                .contains("mvn -Psandbox")
                .doesNotContain("kill");
    }

    @Test
    void namesTheLauncherOfARunningSandboxAsTheOneToEnd() {
        Obstacles unit = new Obstacles(Map.of(8080, "gateway"), List.of(LAUNCHER, GATEWAY, TOWN));
        assertThat(unit.message())
                .contains("port 8080 is in use", "is running here already", "launcher 101, gateway 102, town 103")
                .contains("kill 101\n");
    }

    @Test
    void namesEveryProcessThatAKilledLauncherLeftBehind() {
        Obstacles unit = new Obstacles(Map.of(), List.of(GATEWAY, TOWN));
        assertThat(unit.none()).isFalse();
        assertThat(unit.message()).contains("left processes behind", "kill 102 103\n");
    }

    @Test
    void anEarlierSandboxThatIsStoppingGoesAway() {
        Entry stopping = new Entry(ProcessFile.STOPPING, LAUNCHER.pid(), 1);
        assertThat(new Obstacles(Map.of(), List.of(LAUNCHER, stopping)).areGoingAway())
                .isTrue();
        assertThat(new Obstacles(Map.of(), List.of(LAUNCHER)).areGoingAway()).isFalse();
    }
}
