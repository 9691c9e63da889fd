package id.pandu.town.satusehat;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.town.faults.FaultBoard;
import id.pandu.town.population.Population;
import id.pandu.town.worklist.WorkLists;
import java.time.Clock;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

class SatusehatConfigurationTest {

    private final ApplicationContextRunner unit = new ApplicationContextRunner()
            .withUserConfiguration(SatusehatConfiguration.class)
            .withBean(Clock.class, Clock::systemUTC)
            .withBean(FaultBoard.class)
            .withBean(WorkLists.class)
            .withBean(Population.class, () -> Population.generate(7, 10));

    @Test
    void knowsTheSandboxClientUnlessToldOtherwise() {
        unit.run(context -> assertThat(context.getBean(SatusehatSettings.class))
                .isEqualTo(new SatusehatSettings("pandu", "sandbox", "100090001", Duration.ofSeconds(3599), 0)));
    }

    @Test
    void takesItsSettings() {
        unit.withPropertyValues(
                        "town.satusehat.client-id=a",
                        "town.satusehat.client-secret=b",
                        "town.satusehat.organization=c",
                        "town.satusehat.token-lifetime=2s",
                        "town.satusehat.requests-per-second=3")
                .run(context -> assertThat(context.getBean(SatusehatSettings.class))
                        .isEqualTo(new SatusehatSettings("a", "b", "c", Duration.ofSeconds(2), 3)));
    }
}
