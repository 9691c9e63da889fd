package id.pandu.gateway.cache;

import id.pandu.gateway.CacheServer;
import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.StoreAccesses;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;

/** Two nodes with one Redis and one database. */
abstract class TwoNodes {

    static final String SITI = "3314105203909991";
    static final String ANSWERS = "pandu:1:bpjs-kesehatan:*";
    static final String BUDI = "3314100904129994";
    static final Duration PATIENT = Duration.ofSeconds(2);

    static CacheServer server;
    private static StoreAccesses database;

    private final List<Node> nodes = new ArrayList<>();
    Node here;
    Node there;

    @BeforeAll
    static void start() {
        server = CacheServer.start();
        database = new StoreAccesses(HubDatabase.fresh());
    }

    @AfterAll
    static void stop() {
        database.close();
        server.close();
    }

    @BeforeEach
    void connect() {
        database.access().ask(sql -> sql.sql("DELETE FROM cache_invalidation").update());
        server.asOperator(redis -> redis.flushall());
        here = node(1, PATIENT);
        there = node(1, PATIENT);
    }

    @AfterEach
    void disconnect() {
        nodes.forEach(Node::close);
    }

    static long inRedis() {
        return server.asOperator(redis -> redis.keys(ANSWERS)).size();
    }

    final Node node(int key, Duration patience) {
        var node = new Node(server, database.access(), key, patience);
        nodes.add(node);
        return node;
    }
}
