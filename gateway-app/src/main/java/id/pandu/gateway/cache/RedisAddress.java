package id.pandu.gateway.cache;

import id.pandu.gateway.cache.CacheProperties.RedisProperties;
import id.pandu.gateway.keys.InvalidSecretException;
import id.pandu.gateway.keys.SecretFile;
import io.lettuce.core.ClientOptions;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import io.lettuce.core.SocketOptions;
import io.lettuce.core.SslOptions;
import io.lettuce.core.TimeoutOptions;
import io.lettuce.core.resource.ClientResources;
import io.lettuce.core.resource.Delay;
import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.ssl.SslBundles;

/** Makes a client of settings. It never queues for a Redis that is not there, and looks for it twice a second. */
final class RedisAddress {

    private static final Duration CONNECT = Duration.ofSeconds(1);
    private static final Duration LOOK_AGAIN = Duration.ofMillis(500);
    private static final int THREADS = 2;
    private static final int QUEUE = 1000;

    private RedisAddress() {}

    static RedisClient client(RedisProperties properties, SslBundles bundles) {
        ClientResources resources = ClientResources.builder()
                .ioThreadPoolSize(THREADS)
                .computationThreadPoolSize(THREADS)
                .reconnectDelay(Delay.constant(LOOK_AGAIN))
                .build();
        RedisClient client = RedisClient.create(resources, uri(properties));
        client.setOptions(options(properties, bundles));
        return client;
    }

    private static RedisURI uri(RedisProperties properties) {
        if (properties.url().contains("@")) {
            throw new InvalidSecretException("pandu.cache.redis.url", "must not hold a password");
        }
        RedisURI uri = RedisURI.create(properties.url());
        uri.setTimeout(CONNECT);
        uri.setClientName("pandu");
        String password = password(properties);
        if (password != null) {
            RedisCredentials login = RedisCredentials.just(properties.username(), password);
            uri.setCredentialsProvider(RedisCredentialsProvider.from(() -> login));
        }
        return uri;
    }

    private static @Nullable String password(RedisProperties properties) {
        return properties.passwordFile() == null
                ? properties.password()
                : SecretFile.read("pandu.cache.redis.password-file", properties.passwordFile())
                        .strip();
    }

    private static ClientOptions options(RedisProperties properties, SslBundles bundles) {
        ClientOptions.Builder options = ClientOptions.builder()
                .disconnectedBehavior(ClientOptions.DisconnectedBehavior.REJECT_COMMANDS)
                .requestQueueSize(QUEUE)
                .socketOptions(SocketOptions.builder()
                        .connectTimeout(CONNECT)
                        .keepAlive(true)
                        .build())
                .timeoutOptions(TimeoutOptions.enabled(properties.timeout()));
        if (properties.sslBundle() != null) {
            var managers = bundles.getBundle(properties.sslBundle()).getManagers();
            options.sslOptions(SslOptions.builder()
                    .keyManager(managers.getKeyManagerFactory())
                    .trustManager(managers.getTrustManagerFactory())
                    .build());
        }
        return options.build();
    }
}
