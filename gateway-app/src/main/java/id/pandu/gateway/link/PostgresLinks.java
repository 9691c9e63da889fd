package id.pandu.gateway.link;

import id.pandu.gateway.store.StoreAccess;
import id.pandu.hub.referral.SentLinks;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.OptionalInt;
import java.util.UUID;

/** Sent links in PostgreSQL; never the links themselves. */
final class PostgresLinks implements SentLinks {

    private final StoreAccess access;

    PostgresLinks(StoreAccess access) {
        this.access = access;
    }

    @Override
    public boolean isSent(UUID task) {
        return access.ask(
                database -> database.sql("SELECT EXISTS (SELECT FROM task_link WHERE task_id = :task AND times > 0)")
                        .param("task", task)
                        .query(Boolean.class)
                        .single());
    }

    @Override
    public void keep(UUID task, Instant at, Instant expires) {
        access.ask(database -> database.sql("""
                        INSERT INTO task_link (task_id, sent_at, expires_at) VALUES (:task, :at, :expires)
                        ON CONFLICT (task_id) DO UPDATE SET sent_at = EXCLUDED.sent_at, expires_at = EXCLUDED.expires_at,
                                                            times = task_link.times + 1
                        """)
                .param("task", task)
                .param("at", time(at))
                .param("expires", time(expires))
                .update());
    }

    /**
     * Two who ask at the same time meet at the row: the second finds it taken. A gateway that ended between a mail and its note has left no row; the one made here
     * counts no mail yet.
     */
    @Override
    public OptionalInt claim(UUID task, Instant now, Duration pause) {
        return access.ask(database -> database.sql("""
                        INSERT INTO task_link (task_id, sent_at, expires_at, times, renewals, renewed_at)
                        VALUES (:task, :now, :now, 0, 1, :now)
                        ON CONFLICT (task_id) DO UPDATE SET renewed_at = EXCLUDED.renewed_at, renewals = task_link.renewals + 1
                        WHERE task_link.renewed_at IS NULL OR task_link.renewed_at <= :latest
                        RETURNING renewals
                        """)
                .param("task", task)
                .param("now", time(now))
                .param("latest", time(now.minus(pause)))
                .query(Integer.class)
                .optional()
                .map(OptionalInt::of)
                .orElseGet(OptionalInt::empty));
    }

    @Override
    public void release(UUID task) {
        access.ask(database -> database.sql("UPDATE task_link SET renewed_at = NULL WHERE task_id = :task")
                .param("task", task)
                .update());
    }

    private static OffsetDateTime time(Instant time) {
        return OffsetDateTime.ofInstant(time, ZoneOffset.UTC);
    }
}
