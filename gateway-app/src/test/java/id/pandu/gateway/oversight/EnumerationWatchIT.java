package id.pandu.gateway.oversight;

import static id.pandu.gateway.audit.Entries.answered;
import static id.pandu.gateway.audit.Entries.at;
import static id.pandu.gateway.audit.Entries.id;
import static id.pandu.gateway.audit.Entries.intent;
import static id.pandu.gateway.audit.Entries.person;
import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.audit.MeasuredAuditLogs;
import id.pandu.hub.audit.AuditEntry;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Which people an officer's entries in the audit log count for. */
class EnumerationWatchIT {

    private static final int PEOPLE = 3;

    private final HubDatabase database = HubDatabase.fresh();
    private final MeasuredAuditLogs.Opened audit = MeasuredAuditLogs.batching(database);
    private final EnumerationWatch unit = unit();

    @AfterEach
    void close() {
        audit.close();
    }

    @Test
    void countsWhoWasMeantByAnAnswerForWhichNobodyWasAsked() throws SQLException {
        IntStream.range(1, 1 + PEOPLE).forEach(parent -> record(answered(person(parent), person(0))));

        assertThat(counted()).isEqualTo(PEOPLE);
    }

    @Test
    void countsALookupThatAskedByItsIntentAlone() throws SQLException {
        for (int number = 0; number < PEOPLE - 1; number++) {
            UUID lookup = id();
            record(intent(lookup, person(number)));
            record(answered(lookup, person(10 + number)));
        }
        assertThat(counted()).isZero();

        record(intent(id(), person(PEOPLE)));
        assertThat(counted()).isEqualTo(PEOPLE);
    }

    @Test
    void countsAPersonOnceAndNothingThatIsTooLongAgo() throws SQLException {
        IntStream.range(0, PEOPLE).forEach(time -> record(answered(person(1))));
        IntStream.range(2, 2 + PEOPLE).forEach(number -> record(at(Instant.now().minusSeconds(700), person(number))));

        assertThat(counted()).isZero();
    }

    private long counted() throws SQLException {
        unit.look();
        return database.number("SELECT coalesce(max(people), 0) FROM alert");
    }

    private void record(AuditEntry entry) {
        audit.log().record(entry);
    }

    private EnumerationWatch unit() {
        var source = new DriverManagerDataSource(database.url(), HubDatabase.APPLICATION, HubDatabase.PASSWORD);
        return new EnumerationWatch(
                JdbcClient.create(source),
                new TransactionTemplate(new JdbcTransactionManager(source)),
                audit.log(),
                new OversightProperties(PEOPLE, Duration.ofMinutes(10), Duration.ofSeconds(10)),
                Clock.systemUTC());
    }
}
