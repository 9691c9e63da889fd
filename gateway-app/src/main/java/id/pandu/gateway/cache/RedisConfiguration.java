package id.pandu.gateway.cache;

import id.pandu.gateway.cache.CacheProperties.RedisProperties;
import id.pandu.gateway.keys.ColumnCipher;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.binder.MeterBinder;
import java.time.Duration;
import java.util.Objects;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.ssl.SslBundles;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.SchedulingConfigurer;

/** The cache that nodes share, where there is one. The gateway starts without it, and finds it when it comes. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty("pandu.cache.redis.url")
class RedisConfiguration {

    private static final Duration CONNECT_EVERY = Duration.ofSeconds(1);

    @Bean
    RedisLink redisLink(CacheProperties settings, SslBundles bundles) {
        RedisProperties redis = Objects.requireNonNull(settings.redis(), "the URL is there");
        var link = new RedisLink(RedisAddress.client(redis, bundles), redis.timeout());
        link.connect();
        return link;
    }

    @Bean
    RedisAnswers redisAnswers(RedisLink redis, ColumnCipher cipher) {
        return new RedisAnswers(redis, new SealedAnswers(cipher));
    }

    @Bean
    MeterBinder redisMeters(RedisLink redis) {
        return meters -> Gauge.builder("pandu.cache.redis.up", redis, link -> link.isUp() ? 1 : 0)
                .description("Whether the shared cache is asked")
                .register(meters);
    }

    @Bean
    SchedulingConfigurer redisSchedule(RedisLink redis) {
        return tasks -> tasks.addFixedDelayTask(redis::connect, CONNECT_EVERY);
    }
}
