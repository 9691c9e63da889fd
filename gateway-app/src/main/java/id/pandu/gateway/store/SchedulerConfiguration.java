package id.pandu.gateway.store;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.SchedulerClient;
import com.github.kagkarlsson.scheduler.boot.config.DbSchedulerCustomizer;
import com.github.kagkarlsson.scheduler.serializer.JacksonSerializer;
import com.github.kagkarlsson.scheduler.serializer.Serializer;
import java.time.Duration;
import java.util.Optional;
import javax.sql.DataSource;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;

/** Stored jobs: what they remember is JSON, whoever writes and whoever reads it. */
@Configuration(proxyBeanMethods = false)
class SchedulerConfiguration {

    private static final Serializer JOBS_AS_JSON = new JacksonSerializer();

    /** A mail server may take as long to answer. */
    private static final Duration LONGEST_JOB = Duration.ofSeconds(15);

    @Bean
    DbSchedulerCustomizer jobsAsJson() {
        return new DbSchedulerCustomizer() {
            @Override
            public Optional<Serializer> serializer() {
                return Optional.of(JOBS_AS_JSON);
            }
        };
    }

    @Bean
    TransactionJobs transactionJobs(DataSource pool, ObjectProvider<Scheduler> scheduler) {
        var client = SchedulerClient.Builder.create(new TransactionAwareDataSourceProxy(pool))
                .serializer(JOBS_AS_JSON)
                .build();
        return new TransactionJobs(client, scheduler::getObject);
    }

    @Bean
    JobsFirst jobsFirst(Scheduler scheduler) {
        return new JobsFirst(
                scheduler::pause, () -> scheduler.getCurrentlyExecuting().isEmpty(), LONGEST_JOB);
    }
}
