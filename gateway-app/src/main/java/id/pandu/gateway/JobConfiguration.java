package id.pandu.gateway;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.SmartLifecycle;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.scheduling.concurrent.ThreadPoolTaskScheduler;

/** Background jobs. Each has a thread: one that hangs, or takes its time, holds up no other. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class JobConfiguration {

    private static final Logger LOG = LoggerFactory.getLogger(JobConfiguration.class);

    /** More than there are jobs. */
    private static final int THREADS = 12;

    private static final int SECONDS_TO_END = 5;

    /** Phases are stopped downwards: the server's is 2048 below the highest, Camel's one less. */
    private static final int AFTER_THE_LAST_ANSWER = SmartLifecycle.DEFAULT_PHASE - 4096;

    /** What Spring Boot would make where virtual threads are on has one thread for all jobs that come again after a pause. */
    @Bean
    ThreadPoolTaskScheduler taskScheduler() {
        var scheduler = new ThreadPoolTaskScheduler();
        scheduler.setPoolSize(THREADS);
        scheduler.setThreadNamePrefix("job-");
        scheduler.setDaemon(true);
        scheduler.setAwaitTerminationSeconds(SECONDS_TO_END);
        // The last answers are decided by agreements that are looked at while they are made.
        scheduler.setAcceptTasksAfterContextClose(true);
        scheduler.setPhase(AFTER_THE_LAST_ANSWER);
        scheduler.setErrorHandler(fault ->
                LOG.error("A background job failed: {}", fault.getClass().getName()));
        return scheduler;
    }
}
