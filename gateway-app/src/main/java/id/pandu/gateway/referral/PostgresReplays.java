package id.pandu.gateway.referral;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.api.model.ReplaySelection;
import id.pandu.api.model.ReplayTask;
import id.pandu.gateway.audit.JoinedEntries;
import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.referral.Regions;
import id.pandu.hub.referral.Replays;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Selections of tasks in PostgreSQL. Using one, its audit entry and the jobs' new times are one transaction. */
final class PostgresReplays implements Replays {

    private final StoreAccess access;
    private final FailingTasks failing = new FailingTasks();
    private final ObjectMapper json;
    private final JoinedEntries audit;
    private final TaskJobs jobs;

    PostgresReplays(StoreAccess access, ObjectMapper json, JoinedEntries audit, TaskJobs jobs) {
        this.access = access;
        this.json = json;
        this.audit = audit;
        this.jobs = jobs;
    }

    @Override
    public Selected select(ReplaySelection wish, Regions regions, String owner, Instant validUntil) {
        return access.changeTo(database -> {
            List<ReplayTask> found = failing.find(database, wish, regions);
            Selected selected = FailingTasks.summary(UUID.randomUUID(), found);
            keep(database, selected.id(), owner, wish, FailingTasks.ids(found), validUntil);
            return selected;
        });
    }

    private void keep(
            JdbcClient database, UUID id, String owner, ReplaySelection wish, UUID[] tasks, Instant validUntil) {
        database.sql("DELETE FROM replay_selection WHERE valid_until < now()").update();
        database.sql("""
                        INSERT INTO replay_selection (id, owner, wish, tasks, valid_until)
                        VALUES (:id, :owner, CAST(:wish AS jsonb), :tasks, :validUntil)
                        """)
                .param("id", id)
                .param("owner", owner)
                .param("wish", written(wish))
                .param("tasks", tasks)
                .param("validUntil", OffsetDateTime.ofInstant(validUntil, ZoneOffset.UTC))
                .update();
    }

    @Override
    public Optional<Kept> find(UUID selection, String owner) {
        return access.ask(database -> database.sql("""
                        SELECT wish, cardinality(tasks) AS count FROM replay_selection
                        WHERE id = :id AND owner = :owner AND NOT used AND valid_until > now()
                        """)
                .param("id", selection)
                .param("owner", owner)
                .query((row, number) -> kept(row))
                .optional());
    }

    @Override
    public Optional<Used> use(UUID selection, String owner, Duration pace, AuditEntry entry) {
        return access.changeTo(database -> {
            if (!take(database, selection, owner)) {
                return Optional.empty();
            }
            audit.insert(List.of(entry));
            return Optional.of(jobs.again(
                    failing.of(database, selection), Clock.systemUTC().instant(), pace));
        });
    }

    /** Two calls at the same time meet at the row: the second finds it used. */
    private static boolean take(JdbcClient database, UUID selection, String owner) {
        return database.sql("""
                        UPDATE replay_selection SET used = true
                        WHERE id = :id AND owner = :owner AND NOT used AND valid_until > now()
                        """).param("id", selection).param("owner", owner).update() == 1;
    }

    private Kept kept(ResultSet row) throws SQLException {
        try {
            return new Kept(json.readValue(row.getString("wish"), ReplaySelection.class), row.getInt("count"));
        } catch (JsonProcessingException foreign) {
            throw new IllegalStateException("A selection was not stored by this contract");
        }
    }

    private String written(ReplaySelection wish) {
        try {
            return json.writeValueAsString(wish);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A selection could not be written", impossible);
        }
    }
}
