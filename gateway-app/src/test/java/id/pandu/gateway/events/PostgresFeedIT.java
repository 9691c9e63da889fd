package id.pandu.gateway.events;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.StoreAccesses;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.events.Fed;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The feed over a real database, written by transactions of which some are slow. */
class PostgresFeedIT {

    private static final UUID REFERRAL = UUID.fromString("0197a000-0000-7000-8000-000000000001");

    private final HubDatabase database = HubDatabase.fresh();
    private final StoreAccesses node = new StoreAccesses(database);
    private final PostgresFeed unit = new PostgresFeed(node.access(), new ObjectMapper().findAndRegisterModules());

    @BeforeEach
    void refer() throws SQLException {
        database.execute(HubDatabase.APPLICATION, """
                INSERT INTO referral (id, number, requester, case_id, region, status, authored_on, version, cipher_key_id, document)
                VALUES ('%s', 'R-1', 'loket-sragen', '%s', '33.14', 'active', now(), 1, 'k', '')
                """.formatted(REFERRAL, REFERRAL));
    }

    @AfterEach
    void close() {
        node.close();
    }

    @Test
    void losesNothingWhenTransactionsCommitOutOfOrder() throws SQLException {
        try (Connection slow = begun();
                Connection fast = begun()) {
            write(slow, "task.slow");
            write(fast, "task.fast");
            fast.commit();
            assertThat(unit.after("loket-sragen", EventCursor.START, 10)).isEmpty();
            EventCursor before = unit.end();
            slow.commit();

            assertThat(kinds(unit.after("loket-sragen", before, 10))).containsExactly("task.slow", "task.fast");
        }
    }

    /** A number alone would be no place: events of transactions that commit late have lower ones than what was read before. */
    @Test
    void goesOnWithoutAGapWhileOthersAreUnderWay() throws SQLException {
        List<String> seen = new ArrayList<>();
        EventCursor place = EventCursor.START;
        try (Connection first = begun();
                Connection second = begun();
                Connection third = begun()) {
            write(second, "task.second");
            write(first, "task.first");
            second.commit();
            place = read(place, seen);
            write(third, "task.third");
            third.commit();
            place = read(place, seen);
            assertThat(seen).containsExactly("task.second");
            write(first, "task.first-again");
            first.commit();
            read(place, seen);
        }

        assertThat(seen).containsExactly("task.second", "task.first", "task.first-again", "task.third");
    }

    @Test
    void forgetsWhatWasNeverCommitted() throws SQLException {
        try (Connection undone = begun()) {
            write(undone, "task.undone");
            undone.rollback();
            write(undone, "task.done");
            undone.commit();
        }

        assertThat(kinds(unit.after("loket-sragen", EventCursor.START, 10))).containsExactly("task.done");
    }

    @Test
    void showsAnAgencyItsOwnTasksAndARequesterItsOwnReferrals() throws SQLException {
        try (Connection connection = begun()) {
            write(connection, "referral.submitted", "");
            write(connection, "task.requested", "dukcapil");
            write(connection, "task.received", "perkim-sragen");
            connection.commit();
        }

        assertThat(kinds(unit.after("loket-sragen", EventCursor.START, 10))).hasSize(3);
        assertThat(kinds(unit.after("agency-dukcapil", EventCursor.START, 10))).containsExactly("task.requested");
        assertThat(unit.after("dukcapil", EventCursor.START, 10)).isEmpty();
        assertThat(unit.after("agency-", EventCursor.START, 10)).isEmpty();
        assertThat(unit.after("loket-banjarmasin", EventCursor.START, 10)).isEmpty();
    }

    @Test
    void goesPageByPageAndFromATimeOn() throws SQLException {
        try (Connection connection = begun()) {
            for (int number = 0; number < 5; number++) {
                write(connection, "task.n" + (char) ('a' + number));
            }
            connection.commit();
        }

        List<Fed> page = unit.after("loket-sragen", EventCursor.START, 3);
        assertThat(kinds(page)).containsExactly("task.na", "task.nb", "task.nc");
        assertThat(kinds(unit.after("loket-sragen", page.getLast().cursor(), 3)))
                .containsExactly("task.nd", "task.ne");
        assertThat(unit.after("loket-sragen", unit.end(), 3)).isEmpty();
        assertThat(unit.after("loket-sragen", unit.at("loket-sragen", Instant.EPOCH), 10))
                .hasSize(5);
        EventCursor late = unit.at("loket-sragen", Instant.now().plusSeconds(60));
        assertThat(unit.after("loket-sragen", late, 10)).isEmpty();
    }

    /** A place beyond the oldest transaction under way would pass over what that one is going to commit. */
    @Test
    void beginsAtATimeBeforeWhatIsStillUnderWay() throws SQLException {
        try (Connection slow = begun();
                Connection fast = begun()) {
            write(slow, "task.slow");
            write(fast, "task.fast");
            fast.commit();
            EventCursor requester = unit.at("loket-sragen", Instant.EPOCH);
            EventCursor agency = unit.at("agency-dukcapil", Instant.EPOCH);
            slow.commit();

            assertThat(kinds(unit.after("loket-sragen", requester, 10))).containsExactly("task.slow", "task.fast");
            assertThat(kinds(unit.after("agency-dukcapil", agency, 10))).containsExactly("task.slow", "task.fast");
        }
    }

    /** As an update of the gateway finds it. */
    @Test
    void putsInOrderWhatWasThereBefore() throws SQLException {
        database.execute(
                HubDatabase.OWNER,
                "DROP SCHEMA public CASCADE; CREATE SCHEMA public; GRANT USAGE ON SCHEMA public TO "
                        + HubDatabase.APPLICATION);
        Flyway.configure()
                .dataSource(database.url(), HubDatabase.OWNER, HubDatabase.PASSWORD)
                .placeholders(Map.of("app_role", HubDatabase.APPLICATION))
                .target("40")
                .load()
                .migrate();
        refer();
        for (String event : List.of("0197a000-0000-7000-8000-00000000000c", "0197a000-0000-7000-8000-00000000000b")) {
            database.execute(HubDatabase.APPLICATION, """
                    INSERT INTO referral_event (id, referral_id, at, content) VALUES ('%s', '%s', now(),
                        '{"id": "%s", "at": "2026-11-26T09:00:00Z", "kind": "task.%s", "actor": "hub", "agency": "dukcapil"}')
                    """.formatted(event, REFERRAL, event, event.substring(35)));
        }

        database.migrated();
        try (Connection connection = begun()) {
            write(connection, "task.d");
            connection.commit();
        }

        assertThat(kinds(unit.after("loket-sragen", EventCursor.START, 10)))
                .containsExactly("task.b", "task.c", "task.d");
        assertThat(unit.after("agency-dukcapil", EventCursor.START, 10)).hasSize(3);
    }

    private EventCursor read(EventCursor place, List<String> seen) {
        List<Fed> found = unit.after("loket-sragen", place, 10);
        seen.addAll(kinds(found));
        return found.isEmpty() ? place : found.getLast().cursor();
    }

    private static List<String> kinds(List<Fed> found) {
        return found.stream().map(fed -> fed.event().kind()).toList();
    }

    private Connection begun() throws SQLException {
        Connection connection = database.connect(HubDatabase.APPLICATION);
        connection.setAutoCommit(false);
        return connection;
    }

    private static void write(Connection connection, String kind) throws SQLException {
        write(connection, kind, "dukcapil");
    }

    private static void write(Connection connection, String kind, String agency) throws SQLException {
        UUID id = UUID.randomUUID();
        String of = agency.isEmpty() ? "" : ", \"agency\": \"" + agency + "\"";
        try (PreparedStatement insert = connection.prepareStatement("""
                INSERT INTO referral_event (id, referral_id, requester, at, content)
                VALUES (?, ?, 'loket-sragen', now(), CAST(? AS jsonb))
                """)) {
            insert.setObject(1, id);
            insert.setObject(2, REFERRAL);
            insert.setString(3, """
                    {"id": "%s", "at": "2026-11-26T09:00:00Z", "kind": "%s", "actor": "hub"%s}
                    """.formatted(id, kind, of));
            insert.executeUpdate();
        }
    }
}
