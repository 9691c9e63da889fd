package id.pandu.gateway.cache;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What is kept of agencies' answers. How long an agency's answers are of use stands with the agency.
 *
 * @param enabled whether anything is kept at all
 * @param memory room for answers in this process, as far as their size can be guessed; the least used go first
 * @param trusted with Redis, so long an answer in this process is given without a look for a newer one
 * @param redis the cache that nodes share; without it each has its own
 */
@ConfigurationProperties("pandu.cache")
public record CacheProperties(
        @DefaultValue("true") boolean enabled,
        @DefaultValue("64MB") DataSize memory,
        @DefaultValue("30s") Duration trusted,
        @Nullable RedisProperties redis) {

    public CacheProperties {
        if (memory.isNegative() || trusted.isNegative()) {
            throw new IllegalArgumentException("pandu.cache.memory and trusted cannot be negative");
        }
    }

    /**
     * A Redis.
     *
     * @param url {@code redis://<host>:<port>}, or {@code rediss://} for TLS; no password in it
     * @param username the user of its access list
     * @param password the user's password, for the environment
     * @param passwordFile a file that holds it
     * @param sslBundle certificates to trust, and our own, where TLS needs them
     * @param timeout longest that a command is waited for
     */
    public record RedisProperties(
            String url,
            @Nullable String username,
            @Nullable String password,
            @Nullable String passwordFile,
            @Nullable String sslBundle,
            @DefaultValue("50ms") Duration timeout) {

        /** The address only. */
        @Override
        public String toString() {
            return "RedisProperties[" + url + "]";
        }
    }
}
