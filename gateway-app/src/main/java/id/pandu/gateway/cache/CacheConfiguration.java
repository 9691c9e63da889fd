package id.pandu.gateway.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.api.ProblemReply;
import id.pandu.hub.audit.AuditLog;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.cache.AnswerKeys;
import id.pandu.hub.cache.AnswerStore;
import id.pandu.hub.cache.Answers;
import id.pandu.hub.cache.InvalidationCalls;
import id.pandu.hub.cache.InvalidationDesk;
import id.pandu.hub.cache.InvalidationRoutes;
import id.pandu.hub.cache.Invalidations;
import id.pandu.hub.cache.Turns;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The cache of agencies' answers, put together. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    private static final Duration LOOK_EVERY = Duration.ofSeconds(1);
    private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

    /** About 40 MB of this process at most. */
    private static final int VOID_PEOPLE = 200_000;

    @Bean
    AnswerKeys answerKeys(SubjectKeys keys) {
        return new AnswerKeys(keys);
    }

    @Bean
    Lifetime longestLife(AgencyDirectory directory) {
        return Lifetime.longest(directory);
    }

    @Bean
    Answers answers(CacheProperties settings, AnswerKeys keys, Lifetime longest, ObjectProvider<RedisAnswers> redis) {
        RedisAnswers shared = redis.getIfAvailable();
        AnswerStore store = shared == null
                ? new NearAnswers(
                        AnswerStore.NONE, settings.entries(), longest.age(), longest.age(), Ticker.systemTicker())
                : new NearAnswers(shared, settings.entries(), settings.trusted(), longest.age(), Ticker.systemTicker());
        var invalidations = new Invalidations(longest.age(), VOID_PEOPLE);
        return new Answers(keys, store, shared == null ? Turns.ALONE : shared, invalidations, Clock.systemUTC());
    }

    @Bean
    PostgresInvalidations storedInvalidations(StoreAccess access) {
        return new PostgresInvalidations(access);
    }

    @Bean
    PersonalAnswers personalAnswers(AgencyDirectory directory, AnswerKeys keys, PostgresInvalidations stored) {
        return new PersonalAnswers(directory, keys, stored, Clock.systemUTC());
    }

    @Bean
    InvalidationWatch invalidationWatch(PostgresInvalidations stored, Answers answers, Lifetime longest) {
        return new InvalidationWatch(stored, answers, longest.age(), Clock.systemUTC());
    }

    @Bean
    SchedulingConfigurer invalidationSchedule(InvalidationWatch watch) {
        return tasks -> {
            tasks.addFixedDelayTask(watch::look, LOOK_EVERY);
            tasks.addFixedDelayTask(watch::tidy, TIDY_EVERY);
        };
    }

    @Bean
    InvalidationDesk invalidationDesk(AnswerKeys keys, Answers answers, PostgresInvalidations stored, AuditLog audit) {
        return new InvalidationDesk(keys, answers, stored, audit, Clock.systemUTC());
    }

    @Bean
    InvalidationRoutes invalidationRoutes(AgencyDirectory directory, InvalidationDesk desk, ProblemReply problemReply) {
        return new InvalidationRoutes(new InvalidationCalls(directory, desk), problemReply);
    }
}
