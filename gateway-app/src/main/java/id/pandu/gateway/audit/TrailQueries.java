package id.pandu.gateway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.Access;
import id.pandu.api.model.AccessTrail;
import id.pandu.api.model.Disclosure;
import id.pandu.api.model.LegalBasis;
import id.pandu.api.model.Purpose;
import id.pandu.hub.audit.AuditReader.TrailQuery;
import id.pandu.hub.audit.Cursor;
import id.pandu.hub.audit.SubjectKey;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.HexFormat;
import java.util.List;
import java.util.UUID;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Every look at a person, and every step of a referral. An intent is left out where an outcome tells of the same person; where none does, nobody got an answer
 * about that person, and the intent is what there is to tell.
 */
final class TrailQueries {

    /** Each hash goes down its own stretch of the index, newest first, so that a page costs a page and not a life. */
    private static final String LOOKS = """
            SELECT look.at, look.entry_id, look.content FROM unnest(:hashes::bytea[]) AS person (hash) CROSS JOIN LATERAL (
                SELECT s.at, s.entry_id, e.content FROM audit_subject s JOIN audit_entry e ON e.id = s.entry_id
                WHERE s.hash = person.hash AND (s.at, s.entry_id) < (:before, :id) AND s.at >= :from
                AND s.entry_id <> :reading AND (e.event LIKE 'lookup.%' OR e.event LIKE 'referral.%' OR e.event LIKE 'task.%' OR e.event = 'trail.read')
                AND NOT (e.event = 'lookup.intent' AND EXISTS (
                    SELECT FROM audit_entry outcome JOIN audit_subject told ON told.entry_id = outcome.id
                    WHERE outcome.lookup_id = e.lookup_id AND outcome.event <> 'lookup.intent'
                    AND told.hash = ANY (:hashes::bytea[])))
                ORDER BY s.at DESC, s.entry_id DESC LIMIT :limit) look
            ORDER BY look.at DESC, look.entry_id DESC LIMIT :limit
            """;

    /** Stands for what somebody has tampered with: one such entry must not hide a life's other ones. */
    private static final String UNREADABLE = "unreadable";

    private static final UUID FIRST_ID = new UUID(0, 0);

    private final JdbcClient database;
    private final ObjectMapper json;

    TrailQueries(JdbcClient database, ObjectMapper json) {
        this.database = database;
        this.json = json;
    }

    private record Look(Cursor place, Access access) {}

    AccessTrail find(TrailQuery query) {
        int limit = query.page().limit();
        Cursor before = end(query);
        List<Look> looks = database.sql(LOOKS)
                .param("hashes", hashes(query.person()))
                .param("before", time(before.at()))
                .param("id", before.id())
                .param("from", query.from() == null ? OffsetDateTime.MIN : time(query.from()))
                .param("reading", query.reading())
                .param("limit", limit + 1)
                .query((row, number) -> look(row, query))
                .list();
        List<Look> shown = looks.subList(0, Math.min(limit, looks.size()));
        String next = looks.size() > limit ? shown.getLast().place().text() : null;
        return new AccessTrail(shown.stream().map(Look::access).toList(), next);
    }

    /** Where to begin: behind the page before, or at the last time that is asked for; no id comes before the first. */
    private static Cursor end(TrailQuery query) {
        Cursor after = query.page().after();
        Instant until = query.until();
        if (after == null || (until != null && until.isBefore(after.at()))) {
            return new Cursor(until == null ? Instant.MAX : until, FIRST_ID);
        }
        return after;
    }

    private static byte[][] hashes(List<SubjectKey> person) {
        return person.stream().map(key -> HexFormat.of().parseHex(key.hash())).toArray(byte[][]::new);
    }

    private static OffsetDateTime time(Instant time) {
        return time.equals(Instant.MAX) ? OffsetDateTime.MAX : OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }

    private Look look(ResultSet row, TrailQuery query) throws SQLException {
        UUID id = row.getObject("entry_id", UUID.class);
        var at = row.getObject("at", OffsetDateTime.class);
        try {
            return new Look(
                    new Cursor(at.toInstant(), id), access(id, at, json.readTree(row.getBytes("content")), query));
        } catch (IOException | IllegalArgumentException unreadable) {
            return new Look(
                    new Cursor(at.toInstant(), id),
                    new Access(
                            id, at, UNREADABLE, UNREADABLE, null, null, null, null, null, null, UNREADABLE, List.of()));
        }
    }

    private Access access(UUID id, OffsetDateTime at, JsonNode entry, TrailQuery query) {
        return Access.builder()
                .id(entry.has("about") ? UUID.fromString(entry.path("about").textValue()) : id)
                .at(at)
                .event(entry.path("event").textValue())
                .organisation(entry.path("organisation").textValue())
                .officer(entry.path("officer").textValue())
                .role(entry.path("role").textValue())
                .purpose(word(entry, "purpose", Purpose.class))
                .legalBasis(word(entry, "legalBasis", LegalBasis.class))
                .region(entry.path("region").textValue())
                .outOfArea(entry.has("outOfArea") ? Boolean.TRUE : null)
                .outcome(entry.path("outcome").textValue())
                .disclosures(disclosures(entry, query))
                .build();
    }

    /** What was told about this person; of looks made for a region that is not the reader's, only who was asked for what. */
    private List<Disclosure> disclosures(JsonNode entry, TrailQuery query) {
        boolean whole = query.reader().mayActIn(entry.path("region").asText());
        return StreamSupport.stream(entry.path("disclosures").spliterator(), false)
                .filter(item -> !item.has("subject") || isAbout(query.person(), entry, item))
                .map(item -> json.convertValue(item, Disclosure.class))
                .map(told -> new Disclosure(
                        told.agency(),
                        told.facet(),
                        whole ? told.status() : null,
                        whole ? told.fields() : List.of(),
                        null))
                .toList();
    }

    private static boolean isAbout(List<SubjectKey> person, JsonNode entry, JsonNode item) {
        JsonNode subject = entry.path("subjects").path(item.path("subject").asInt(-1));
        return person.contains(new SubjectKey(
                subject.path("key").asText(), subject.path("hash").asText()));
    }

    private <T> @Nullable T word(JsonNode entry, String name, Class<T> type) {
        return entry.has(name) ? json.convertValue(entry.path(name), type) : null;
    }
}
