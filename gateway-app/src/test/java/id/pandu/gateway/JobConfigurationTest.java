package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.autoconfigure.task.TaskSchedulingAutoConfiguration;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

@ExtendWith(OutputCaptureExtension.class)
class JobConfigurationTest {

    private static final Duration OFTEN = Duration.ofMillis(10);

    private final CountDownLatch hanging = new CountDownLatch(1);
    private final CountDownLatch released = new CountDownLatch(1);
    private final CountDownLatch runs = new CountDownLatch(5);
    private final ApplicationContextRunner gateway = new ApplicationContextRunner()
            .withConfiguration(AutoConfigurations.of(TaskSchedulingAutoConfiguration.class))
            .withPropertyValues("spring.threads.virtual.enabled=true")
            .withUserConfiguration(JobConfiguration.class);

    @Test
    void keepsAHangingJobFromHoldingUpAnother() {
        gateway.withBean("hanging", SchedulingConfigurer.class, () -> job(this::hang))
                .withBean("other", SchedulingConfigurer.class, () -> job(runs::countDown))
                .run(context -> {
                    assertThat(hanging.await(10, TimeUnit.SECONDS)).isTrue();
                    boolean went = runs.await(10, TimeUnit.SECONDS);
                    released.countDown();
                    assertThat(went).isTrue();
                });
    }

    @Test
    void tellsTheKindOfAFaultOnlyAndGoesOn(CapturedOutput log) {
        gateway.withBean("failing", SchedulingConfigurer.class, () -> job(this::fail))
                .run(context -> assertThat(runs.await(10, TimeUnit.SECONDS)).isTrue());

        assertThat(log).contains("A background job failed: java.lang.IllegalStateException");
        assertThat(log).doesNotContain("3314105203909991");
    }

    private static SchedulingConfigurer job(Runnable work) {
        return tasks -> tasks.addFixedDelayTask(work, OFTEN);
    }

    private void hang() {
        hanging.countDown();
        try {
            released.await();
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
        }
    }

    private void fail() {
        runs.countDown();
        throw new IllegalStateException("row of 3314105203909991");
    }
}
