package id.pandu.gateway.cache;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.CacheServer;
import id.pandu.gateway.TestCertificate;
import id.pandu.gateway.cache.CacheProperties.RedisProperties;
import id.pandu.town.harness.RedisServer;
import io.lettuce.core.KeyValue;
import java.nio.file.Path;
import java.security.KeyStore;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.boot.ssl.SslBundle;
import org.springframework.boot.ssl.SslStoreBundle;

/** The way to Redis over TLS, as {@code docs/cache.md} describes it. The Redis of the tests speaks none, so a tunnel ends it. */
class RedisTlsIT {

    private static final String NAME = "pandu:1:uji";

    @TempDir
    private static Path folder;

    private static CacheServer server;
    private static TestCertificate redis;
    private static TestCertificate gateway;

    @BeforeAll
    static void start() throws Exception {
        server = CacheServer.start();
        redis = TestCertificate.make(folder, "redis");
        gateway = TestCertificate.make(folder, "gateway");
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @Test
    void speaksTlsWithARedisThatItIsToldToTrust() throws Exception {
        try (var tunnel = new TlsTunnel(redis, null, server.port());
                RedisLink unit = link(tunnel, null, redis)) {
            unit.connect();

            assertThat(saysWhatItIsTold(unit)).isTrue();
            assertThat(unit.isUp()).isTrue();
            assertThat(tunnel.protocols()).contains("TLSv1.3");
        }
    }

    @Test
    void tellsNothingToARedisThatItIsNotToldToTrust() throws Exception {
        try (var tunnel = new TlsTunnel(redis, null, server.port());
                RedisLink unit = link(tunnel, null, gateway)) {
            unit.connect();

            assertThat(saysWhatItIsTold(unit)).isFalse();
            assertThat(unit.isUp()).isFalse();
        }
    }

    @Test
    void showsItsOwnCertificateWhereItIsAskedForOne() throws Exception {
        try (var tunnel = new TlsTunnel(redis, gateway, server.port());
                RedisLink unknown = link(tunnel, null, redis);
                RedisLink unit = link(tunnel, gateway, redis)) {
            unknown.connect();
            unit.connect();

            assertThat(saysWhatItIsTold(unknown)).isFalse();
            assertThat(saysWhatItIsTold(unit)).isTrue();
        }
    }

    private static boolean saysWhatItIsTold(RedisLink link) {
        byte[] value = "rahasia".getBytes(UTF_8);
        var unused = link.ask(commands -> commands.psetex(NAME, 60_000, value));
        Optional<List<KeyValue<String, byte[]>>> found = link.ask(commands -> commands.mget(NAME));
        return found.filter(
                        values -> new String(values.getFirst().getValueOrElse(new byte[0]), UTF_8).equals("rahasia"))
                .isPresent();
    }

    private static RedisLink link(TlsTunnel tunnel, @Nullable TestCertificate own, TestCertificate trusted)
            throws Exception {
        var timeout = Duration.ofSeconds(2);
        var properties = new RedisProperties(
                "rediss://localhost:" + tunnel.port(), RedisServer.USER, CacheServer.PASSWORD, null, "redis", timeout);
        KeyStore keys = own == null ? null : own.store();
        String password = own == null ? null : new String(own.password());
        var bundle = SslBundle.of(SslStoreBundle.of(keys, password, trusted.trust()));
        return new RedisLink(RedisAddress.client(properties, new DefaultSslBundleRegistry("redis", bundle)), timeout);
    }
}
