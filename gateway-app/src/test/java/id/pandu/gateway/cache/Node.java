package id.pandu.gateway.cache;

import com.github.benmanes.caffeine.cache.Ticker;
import id.pandu.api.model.Coverage;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.connector.Agency;
import id.pandu.connector.AgencyAnswer;
import id.pandu.connector.Connector;
import id.pandu.connector.PersonKey;
import id.pandu.gateway.CacheServer;
import id.pandu.gateway.cache.CacheProperties.RedisProperties;
import id.pandu.gateway.keys.TestCiphers;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.CachePolicy;
import id.pandu.hub.agency.CacheSettings;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.agency.Outcome;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectKeys;
import id.pandu.hub.audit.SubjectName;
import id.pandu.hub.cache.AnswerKeys;
import id.pandu.hub.cache.Answers;
import id.pandu.hub.cache.Answers.About;
import id.pandu.hub.cache.Errand;
import id.pandu.hub.cache.Invalidations;
import id.pandu.hub.cache.Memory;
import id.pandu.hub.cache.Recollection;
import id.pandu.town.harness.RedisServer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.ssl.DefaultSslBundleRegistry;
import org.springframework.util.unit.DataSize;

/** The cache of one node. Its agency knows everybody. */
final class Node implements AutoCloseable {

    static final Duration DAY = Duration.ofHours(24);

    private static final CacheSettings SETTINGS =
            new CacheSettings(true, Duration.ofMinutes(10), Duration.ofMinutes(20), DAY, Duration.ofMinutes(1));

    final AtomicInteger asked = new AtomicInteger();
    final PostgresInvalidations stored;
    final InvalidationWatch watch;

    /** So far its clock is ahead of this machine's. */
    volatile Duration ahead = Duration.ZERO;

    private final Clock clock = ((InstantSource) () -> Instant.now().plus(ahead)).withZone(ZoneOffset.UTC);
    private final ConnectedAgency agency = agency();
    private final RedisLink redis;
    private final Answers answers;

    Node(CacheServer server, StoreAccess database, int key, Duration patience) {
        var properties =
                new RedisProperties(server.url(), RedisServer.USER, CacheServer.PASSWORD, null, null, patience);
        redis = new RedisLink(RedisAddress.client(properties, new DefaultSslBundleRegistry()), patience);
        redis.connect();
        var shared = new RedisAnswers(redis, new SealedAnswers(TestCiphers.of(key)));
        var near = new NearAnswers(shared, DataSize.ofMegabytes(4), Duration.ofSeconds(30), DAY, Ticker.systemTicker());
        answers = new Answers(
                new AnswerKeys(hashes()),
                near,
                shared,
                new Invalidations(DAY, 1000, clock),
                clock,
                new SimpleMeterRegistry());
        stored = new PostgresInvalidations(database);
        watch = new InvalidationWatch(stored, answers, DAY, clock);
        watch.afterPropertiesSet();
    }

    /** Looks whether Redis has come, as the schedule does. */
    void connect() {
        redis.connect();
    }

    /** What is known of a person. */
    Recollection recall(String nik) {
        return memory(nik).recollection();
    }

    Memory memory(String nik) {
        return answers.recall(List.of(new About(agency, Facet.COVERAGE, new PersonKey.Nik(nik))), null)
                .getFirst();
    }

    /** Asks about a person, whatever is known. */
    Outcome<AgencyAnswer> ask(String nik) {
        return ask(nik, () -> record(nik));
    }

    Outcome<AgencyAnswer> ask(String nik, Callable<AgencyAnswer> call) {
        return answers.ask(
                new Errand(agency, memory(nik), () -> {
                    asked.incrementAndGet();
                    return call.call();
                }),
                Duration.ofSeconds(20));
    }

    static AgencyAnswer record(String nik) {
        Coverage coverage = Coverage.builder().name("CONTOH " + nik).build();
        return new AgencyAnswer.Found(
                Profile.builder().coverage(coverage).build(), Instant.parse("2026-11-26T08:00:00Z"));
    }

    @Override
    public void close() {
        redis.close();
    }

    private static SubjectKeys hashes() {
        return new SubjectKeys() {
            @Override
            public SubjectKey current(SubjectName name) {
                byte[] text = Integer.toString(name.text().hashCode()).getBytes(StandardCharsets.UTF_8);
                return new SubjectKey("k1", HexFormat.of().formatHex(text));
            }

            @Override
            public List<SubjectKey> all(SubjectName name) {
                return List.of(current(name));
            }
        };
    }

    private static ConnectedAgency agency() {
        var settings = new GuardSettings(Duration.ofSeconds(10), 16, 50, 20, Duration.ofSeconds(5));
        return new ConnectedAgency(
                new Agency("bpjs-kesehatan", "BPJS", null, List.of(Facet.COVERAGE)),
                "fake",
                Connector.Mode.RECORD,
                false,
                new AgencyGuard("bpjs-kesehatan", settings, Clock.systemUTC()),
                CachePolicy.of(SETTINGS));
    }
}
