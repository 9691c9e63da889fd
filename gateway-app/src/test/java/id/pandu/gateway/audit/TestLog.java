package id.pandu.gateway.audit;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.TestSecrets;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.audit.AuditReader;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** The audit log on a database of its own, its parts at hand: sealed when a test says so. */
final class TestLog implements AutoCloseable {

    static final ObjectMapper JSON =
            JsonMapper.builder().addModule(new JavaTimeModule()).build();

    final HubDatabase database = HubDatabase.fresh();
    final TestSecrets secrets = new TestSecrets();
    final SigningKey key = SigningKey.read(settings(), Instant.now());
    final CheckpointFile file = CheckpointFile.open(secrets.checkpointFile().toString());
    final NewestCheckpoint newest = new NewestCheckpoint();
    final MicroBatchAuditLog log =
            new MicroBatchAuditLog(AuditSession.of(database.login(), Duration.ofSeconds(2)), settings());
    final AuditScans scans = new AuditScans(database.login());
    private Duration ahead = Duration.ZERO;
    private final Sealer sealer = sealer(file, newest);

    AuditProperties settings() {
        return new AuditProperties(
                new AuditProperties.SigningKey("test-1", secrets.signingKey().toString()),
                secrets.keyHistory().toString(),
                secrets.checkpointFile().toString(),
                Duration.ofSeconds(2),
                Duration.ofMillis(1),
                4096,
                Duration.ofMillis(200),
                Duration.ofSeconds(50),
                Duration.ofHours(1));
    }

    /** The file of another gateway. */
    CheckpointFile furtherFile() {
        return CheckpointFile.open(secrets.freshCheckpointFile().toString());
    }

    /** A further sealer, as another gateway has one. */
    Sealer sealer() {
        return sealer(furtherFile(), new NewestCheckpoint());
    }

    Sealer sealer(CheckpointFile published, NewestCheckpoint receipts) {
        Clock clock = new LeapingClock();
        return new Sealer(
                AuditSession.of(database.login(), Duration.ofSeconds(10)),
                new CheckpointPublisher(key, new KeptCheckpoints(key.history(), published), receipts, clock),
                clock);
    }

    AuditReader reader() {
        return reader(file);
    }

    /** As a gateway with this file reads. */
    AuditReader reader(CheckpointFile published) {
        var client = JdbcClient.create(
                new DriverManagerDataSource(database.url(), HubDatabase.APPLICATION, HubDatabase.PASSWORD));
        return new StoredAuditReader(
                new EntryQueries(client, JSON),
                new CheckpointQueries(client, key.history(), JSON),
                new TrailQueries(client, JSON),
                new OnlineVerification(
                        scans, key.history(), published, settings().verificationLimit()));
    }

    void record(AuditEntry entry) {
        log.record(entry);
    }

    /** Records so many entries, each followed by a seal and a checkpoint. */
    void recordSealed(int entries) {
        for (int entry = 0; entry < entries; entry++) {
            log.record(Entries.answered(Entries.person(entry)));
            seal();
        }
    }

    void seal() {
        sealer.run();
        if (!sealer.leads()) {
            throw new AssertionError("The sealer does not lead");
        }
    }

    /** Gives the lead away. */
    void stopSealing() {
        sealer.close();
    }

    @Override
    public void close() {
        sealer.close();
        log.close();
    }

    /** Lets time pass for the sealers. */
    void leap(Duration time) {
        ahead = ahead.plus(time);
    }

    /** A clock that is a second later at every look, so that each turn of a sealer signs. */
    private final class LeapingClock extends Clock {

        @Override
        public Instant instant() {
            leap(Duration.ofMillis(1001));
            return Instant.now().plus(ahead);
        }

        @Override
        public ZoneOffset getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
