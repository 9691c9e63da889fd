package id.pandu.gateway.referral;

import id.pandu.gateway.store.StoreAccess;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Optional;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Takes call-backs, each once whichever node it comes to. */
final class AgencyCallbacks {

    /** Longer than a signature is good for, clocks that are off included. */
    private static final Duration KEPT = Duration.ofMinutes(15);

    private final StoreAccess access;
    private final TaskJobs jobs;
    private final Clock clock;

    AgencyCallbacks(StoreAccess access, TaskJobs jobs, Clock clock) {
        this.access = access;
        this.jobs = jobs;
        this.clock = clock;
    }

    /** What came of a call-back. */
    enum Taken {
        /** The task is looked at. */
        NOW,
        /** It was taken before. */
        BEFORE,
        /** The agency has no such task. */
        NO_SUCH_TASK
    }

    Taken take(String agency, String message, UUID task) {
        Instant now = clock.instant();
        return access.changeTo(database -> {
            if (!isFirst(database, agency, message, now)) {
                return Taken.BEFORE;
            }
            if (agencyOf(database, task).filter(agency::equals).isEmpty()) {
                return Taken.NO_SUCH_TASK;
            }
            jobs.wake(task, now);
            return Taken.NOW;
        });
    }

    private static boolean isFirst(JdbcClient database, String agency, String message, Instant now) {
        database.sql("DELETE FROM agency_callback WHERE at < :old")
                .param("old", now.minus(KEPT).atOffset(ZoneOffset.UTC))
                .update();
        return database.sql("""
                                INSERT INTO agency_callback (agency, message, at) VALUES (:agency, :message, :at)
                                ON CONFLICT (agency, message) DO NOTHING
                                """)
                        .param("agency", agency)
                        .param("message", message)
                        .param("at", now.atOffset(ZoneOffset.UTC))
                        .update()
                == 1;
    }

    private static Optional<String> agencyOf(JdbcClient database, UUID task) {
        return database.sql("SELECT agency FROM referral_task WHERE id = :id")
                .param("id", task)
                .query(String.class)
                .optional();
    }
}
