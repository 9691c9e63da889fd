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
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Clock;
import java.time.Duration;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The cache of agencies' answers, put together. */
@Configuration(proxyBeanMethods = false)
class CacheConfiguration {

    /** Every node shall know within a second. */
    private static final Duration LOOK_EVERY = Duration.ofMillis(500);

    private static final Duration TIDY_EVERY = Duration.ofMinutes(10);

    /** Invalidations stay for so long at least: other nodes may keep answers for longer than this one. */
    private static final Duration STAY = Duration.ofDays(7);

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
    NearAnswers nearAnswers(CacheProperties settings, Lifetime longest, ObjectProvider<RedisAnswers> redis) {
        RedisAnswers shared = redis.getIfAvailable();
        return shared == null
                ? new NearAnswers(
                        AnswerStore.NONE, settings.memory(), longest.age(), longest.age(), Ticker.systemTicker())
                : new NearAnswers(shared, settings.memory(), settings.trusted(), longest.age(), Ticker.systemTicker());
    }

    @Bean
    MeterBinder nearAnswersMeters(NearAnswers near) {
        return near::bindTo;
    }

    @Bean
    Answers answers(
            AnswerKeys keys,
            NearAnswers near,
            Lifetime longest,
            ObjectProvider<RedisAnswers> redis,
            MeterRegistry meters) {
        Turns turns = redis.stream().map(Turns.class::cast).findFirst().orElse(Turns.ALONE);
        var invalidations = new Invalidations(longest.age(), VOID_PEOPLE, Clock.systemUTC());
        return new Answers(keys, near, turns, invalidations, Clock.systemUTC(), meters);
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
    SchedulingConfigurer invalidationSchedule(InvalidationWatch watch, PostgresInvalidations stored, Lifetime longest) {
        return tasks -> {
            tasks.addFixedDelayTask(watch::look, LOOK_EVERY);
            tasks.addFixedDelayTask(() -> stored.forgetOlderThan(longest.atLeast(STAY)), TIDY_EVERY);
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
