package id.pandu.gateway.events;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.Event;
import id.pandu.api.model.ReferralEvent;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.events.EventCursor;
import id.pandu.hub.events.EventFeed;
import id.pandu.hub.events.Fed;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;

/**
 * The feed out of the timelines' events. Read is only what was written by transactions older than the oldest one under way: whatever commits
 * later stands behind it, so no place that was handed out ever has anything new before it.
 */
final class PostgresFeed implements EventFeed {

    private static final String AGENCY = "agency-";

    /** Whom an event concerns: two walks along two indexes, each no longer than the page. */
    private static final String AFTER = """
            WITH concerned AS (
                (SELECT id, xact, number FROM referral_event
                 WHERE requester = :organisation AND (xact, number) > (CAST(:xact AS xid8), :number)
                   AND xact < pg_snapshot_xmin(pg_current_snapshot())
                 ORDER BY xact, number LIMIT :most)
                UNION
                (SELECT id, xact, number FROM referral_event
                 WHERE agency = :agency AND (xact, number) > (CAST(:xact AS xid8), :number)
                   AND xact < pg_snapshot_xmin(pg_current_snapshot())
                 ORDER BY xact, number LIMIT :most)
            )
            SELECT event.referral_id, referral.number, event.content, event.xact::text AS xact, event.number AS place
            FROM concerned JOIN referral_event event ON event.id = concerned.id JOIN referral ON referral.id = event.referral_id
            ORDER BY event.xact, event.number LIMIT :most
            """;

    private static final String END = "SELECT pg_snapshot_xmin(pg_current_snapshot())::text";

    /** The end is of the same look: an event that is committed after it would otherwise be passed over. */
    private static final String AT = """
            WITH since AS (
                (SELECT xact, number FROM referral_event
                 WHERE requester = :organisation AND at >= :time AND xact < pg_snapshot_xmin(pg_current_snapshot())
                 ORDER BY xact, number LIMIT 1)
                UNION
                (SELECT xact, number FROM referral_event
                 WHERE agency = :agency AND at >= :time AND xact < pg_snapshot_xmin(pg_current_snapshot())
                 ORDER BY xact, number LIMIT 1)
            )
            SELECT pg_snapshot_xmin(pg_current_snapshot())::text AS oldest, first.xact::text AS xact, first.number
            FROM (VALUES (1)) look LEFT JOIN (SELECT xact, number FROM since ORDER BY xact, number LIMIT 1) first ON true
            """;

    private final StoreAccess access;
    private final ObjectMapper json;

    PostgresFeed(StoreAccess access, ObjectMapper json) {
        this.access = access;
        this.json = json;
    }

    @Override
    public List<Fed> after(String organisation, EventCursor place, int most) {
        return access.ask(database -> database.sql(AFTER)
                .param("organisation", organisation)
                .param("agency", agency(organisation))
                .param("xact", Long.toString(place.transaction()))
                .param("number", place.number())
                .param("most", most)
                .query((row, number) -> fed(row))
                .list());
    }

    @Override
    public EventCursor end() {
        return before(
                access.ask(database -> database.sql(END).query(String.class).single()));
    }

    @Override
    public EventCursor at(String organisation, Instant time) {
        return access.ask(database -> database.sql(AT)
                .param("organisation", organisation)
                .param("agency", agency(organisation))
                .param("time", time.atOffset(ZoneOffset.UTC))
                .query((row, number) -> place(row))
                .single());
    }

    /** Right before the first event there is; otherwise the end. */
    private static EventCursor place(ResultSet row) throws SQLException {
        String first = row.getString("xact");
        return first == null
                ? before(row.getString("oldest"))
                : new EventCursor(Long.parseLong(first), row.getLong("number") - 1);
    }

    private static EventCursor before(String transaction) {
        return new EventCursor(Long.parseLong(transaction) - 1, Long.MAX_VALUE);
    }

    /** The agency that an organisation is; for all others a name that no agency has. */
    private static String agency(String organisation) {
        return organisation.startsWith(AGENCY) ? organisation.substring(AGENCY.length()) : "";
    }

    private Fed fed(ResultSet row) throws SQLException {
        ReferralEvent event = event(row.getString("content"));
        var cursor = new EventCursor(Long.parseLong(row.getString("xact")), row.getLong("place"));
        return new Fed(
                cursor,
                Event.builder()
                        .id(event.id())
                        .at(event.at())
                        .kind(event.kind())
                        .referralId(row.getObject("referral_id", UUID.class))
                        .number(row.getString("number"))
                        .taskId(event.taskId())
                        .agency(event.agency())
                        .from(event.from())
                        .to(event.to())
                        .reason(event.reason())
                        .build());
    }

    private ReferralEvent event(String content) {
        try {
            return json.readValue(content, ReferralEvent.class);
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("An event was not stored by this contract");
        }
    }
}
