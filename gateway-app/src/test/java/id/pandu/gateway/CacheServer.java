package id.pandu.gateway;

import id.pandu.town.harness.FreePorts;
import id.pandu.town.harness.RedisServer;
import io.lettuce.core.RedisClient;
import io.lettuce.core.RedisCredentials;
import io.lettuce.core.RedisCredentialsProvider;
import io.lettuce.core.RedisURI;
import io.lettuce.core.api.StatefulRedisConnection;
import io.lettuce.core.api.sync.RedisCommands;
import io.lettuce.core.codec.ByteArrayCodec;
import io.lettuce.core.codec.RedisCodec;
import io.lettuce.core.codec.StringCodec;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;

/** A Redis that gateways share, as an operator sets it up, at one address through all its deaths. */
public final class CacheServer implements AutoCloseable {

    /** The password of the gateway's user. */
    public static final String PASSWORD = "sintetis-redis";

    private static final String OPERATOR = "operator";
    private static final String OPERATOR_PASSWORD = "sintetis-operator";
    private static final RedisCodec<String, byte[]> CODEC = RedisCodec.of(StringCodec.UTF8, ByteArrayCodec.INSTANCE);

    private final int port = FreePorts.next();
    private RedisServer server;

    private CacheServer(String... settings) {
        this.server = run(settings);
    }

    /** Starts one. */
    public static CacheServer start(String... settings) {
        return new CacheServer(settings);
    }

    private RedisServer run(String... settings) {
        List<String> lines = new ArrayList<>(Arrays.asList(settings));
        lines.add("user " + OPERATOR + " on >" + OPERATOR_PASSWORD + " ~* &* +@all");
        return RedisServer.start(port, PASSWORD, lines);
    }

    /** Its port on 127.0.0.1. */
    public int port() {
        return port;
    }

    /** Its address. */
    public String url() {
        return "redis://127.0.0.1:" + port;
    }

    /** The settings of a gateway that shares it. */
    public String[] settings() {
        return new String[] {
            "pandu.cache.enabled=true",
            "pandu.cache.redis.url=" + url(),
            "pandu.cache.redis.username=" + RedisServer.USER,
            "pandu.cache.redis.password=" + PASSWORD
        };
    }

    /** SIGKILL; everything in it is gone. */
    public void kill() {
        server.kill();
    }

    /** Starts it again after it was killed, empty. */
    public void startAgain() {
        server = run();
    }

    /** Does something to it that a gateway may not. */
    public <T> T asOperator(Function<RedisCommands<String, byte[]>, T> work) {
        RedisURI address = RedisURI.create(url());
        RedisCredentials login = RedisCredentials.just(OPERATOR, OPERATOR_PASSWORD);
        address.setCredentialsProvider(RedisCredentialsProvider.from(() -> login));
        try (RedisClient client = RedisClient.create(address);
                StatefulRedisConnection<String, byte[]> connection = client.connect(CODEC)) {
            return work.apply(connection.sync());
        }
    }

    @Override
    public void close() {
        server.close();
    }
}
