package id.pandu.gateway.cache;

import id.pandu.api.model.Facet;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.cache.Invalidation;
import id.pandu.hub.cache.InvalidationLog;
import java.sql.Array;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Invalidations in PostgreSQL, where every node finds them. */
final class PostgresInvalidations implements InvalidationLog {

    private final StoreAccess access;

    PostgresInvalidations(StoreAccess access) {
        this.access = access;
    }

    /** One as it is stored. */
    record Stored(long id, Invalidation invalidation) {}

    @Override
    public void add(Invalidation invalidation, Runnable proof) {
        access.change(database -> {
            insert(database, invalidation);
            proof.run();
            return true;
        });
    }

    /** Adds some to whatever transaction is under way. */
    void join(List<Invalidation> invalidations) {
        access.ask(database -> {
            invalidations.forEach(invalidation -> insert(database, invalidation));
            return true;
        });
    }

    /** Those of after a moment, in the order in which they were stored, without those that are known. */
    List<Stored> after(Instant moment, Set<Long> known) {
        return access.ask(database -> database.sql("""
                        SELECT id, at, agency, facets, persons FROM cache_invalidation
                        WHERE at > :moment AND id <> ALL (string_to_array(:known, ',')::bigint[])
                        ORDER BY id
                        """)
                .param("moment", moment.atOffset(ZoneOffset.UTC))
                .param("known", known.stream().map(String::valueOf).collect(Collectors.joining(",")))
                .query((row, number) -> new Stored(row.getLong("id"), invalidation(row)))
                .list());
    }

    /** Forgets, for all nodes, those that no answer is old enough for any more. */
    void forgetOlderThan(Duration age) {
        access.ask(database -> database.sql(
                        "DELETE FROM cache_invalidation WHERE at < now() - :seconds * interval '1 second'")
                .param("seconds", age.toSeconds())
                .update());
    }

    private static void insert(JdbcClient database, Invalidation invalidation) {
        Set<String> persons = invalidation.persons();
        database.sql("""
                        INSERT INTO cache_invalidation (at, agency, facets, persons)
                        VALUES (:at, :agency, string_to_array(:facets, ','), string_to_array(:persons, ','))
                        """)
                .param("at", invalidation.at().atOffset(ZoneOffset.UTC))
                .param("agency", invalidation.agency())
                .param(
                        "facets",
                        invalidation.facets().stream().map(Facet::value).collect(Collectors.joining(",")))
                .param("persons", persons == null ? null : String.join(",", persons), Types.VARCHAR)
                .update();
    }

    private static Invalidation invalidation(ResultSet row) throws SQLException {
        Set<String> facets = Set.of(words(row.getArray("facets")));
        Array persons = row.getArray("persons");
        return new Invalidation(
                row.getObject("at", OffsetDateTime.class).toInstant(),
                row.getString("agency"),
                Arrays.stream(Facet.values())
                        .filter(facet -> facets.contains(facet.value()))
                        .collect(Collectors.toSet()),
                persons == null ? null : Set.of(words(persons)));
    }

    private static String[] words(Array array) throws SQLException {
        return (String[]) array.getArray();
    }
}
