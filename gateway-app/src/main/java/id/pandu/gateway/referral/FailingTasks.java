package id.pandu.gateway.referral;

import id.pandu.api.model.ReplaySelection;
import id.pandu.api.model.ReplayTask;
import id.pandu.api.model.TaskStatus;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.referral.Regions;
import id.pandu.hub.referral.Replays.Selected;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Open tasks whose jobs have failed, or that have lost theirs. */
final class FailingTasks {

    /** What one selection holds at most: a transaction's worth of jobs. */
    static final int MOST = 2000;

    private static final int SHOWN = 100;

    /** Failures stand in the job's data; those of the hub's own are counted by the scheduler. */
    private static final String FAILURES =
            "COALESCE((convert_from(s.task_data, 'UTF8')::jsonb ->> 'failures')::integer, 0) + COALESCE(s.consecutive_failures, 0)";

    private static final String FAILING = " FROM referral_task t JOIN referral r ON r.id = t.referral_id"
            + " LEFT JOIN scheduled_tasks s ON s.task_name = 'referral-task' AND s.task_instance = t.id::text"
            + " WHERE t.status NOT IN ('completed', 'rejected', 'failed', 'cancelled')"
            + " AND (s.task_instance IS NULL OR " + FAILURES + " > 0)";

    /** The oldest first; one more than a selection holds where there are more. */
    List<ReplayTask> find(JdbcClient database, ReplaySelection wish, Regions regions) {
        var wanted = new Conditions();
        wanted.add("t.agency = :agency", "agency", wish.agency());
        wanted.add("r.wait_reason = :waitReason", "waitReason", wish.waitReason());
        wanted.add("t.authored_on >= :after", "after", wish.authoredAfter());
        wanted.add("t.authored_on < :before", "before", wish.authoredBefore());
        wanted.add(
                "t.id = ANY(:ids)",
                "ids",
                wish.taskIds() == null ? null : wish.taskIds().toArray(UUID[]::new));
        wanted.add("r.region = ANY(:regions)", "regions", regions.array());
        return database.sql("SELECT t.id, t.referral_id, t.agency, t.status, t.attempts, t.last_modified, " + FAILURES
                        + " AS failures" + FAILING + " AND " + wanted.text() + " ORDER BY t.authored_on, t.id LIMIT "
                        + (MOST + 1))
                .params(wanted.values())
                .query((row, number) -> task(row))
                .list();
    }

    /** Those of a selection that are still failing and that nobody is working on, the oldest first. */
    List<UUID> of(JdbcClient database, UUID selection) {
        return database.sql("SELECT t.id" + FAILING
                        + " AND t.id = ANY(SELECT unnest(tasks) FROM replay_selection WHERE id = :selection)"
                        + " ORDER BY t.authored_on, t.id")
                .param("selection", selection)
                .query(UUID.class)
                .list();
    }

    static UUID[] ids(List<ReplayTask> found) {
        return found.stream().limit(MOST).map(ReplayTask::taskId).toArray(UUID[]::new);
    }

    /** What a preview shows of them. */
    static Selected summary(UUID selection, List<ReplayTask> found) {
        List<ReplayTask> held = found.subList(0, Math.min(MOST, found.size()));
        return new Selected(
                selection,
                held.size(),
                found.size() > MOST,
                shares(held),
                held.subList(0, Math.min(SHOWN, held.size())));
    }

    private static Map<String, Integer> shares(List<ReplayTask> tasks) {
        Map<String, Long> counts =
                tasks.stream().collect(Collectors.groupingBy(ReplayTask::agency, Collectors.counting()));
        return counts.entrySet().stream()
                .sorted(Map.Entry.<String, Long>comparingByValue(Comparator.reverseOrder())
                        .thenComparing(Map.Entry.comparingByKey()))
                .collect(Collectors.toMap(
                        Map.Entry::getKey,
                        share -> share.getValue().intValue(),
                        (one, other) -> one,
                        LinkedHashMap::new));
    }

    private static ReplayTask task(ResultSet row) throws SQLException {
        return ReplayTask.builder()
                .taskId(row.getObject("id", UUID.class))
                .referralId(row.getObject("referral_id", UUID.class))
                .agency(row.getString("agency"))
                .status(status(row.getString("status")))
                .attempts(row.getInt("attempts"))
                .failures(row.getInt("failures"))
                .lastModified(WesternIndonesianTime.at(
                        row.getTimestamp("last_modified").toInstant()))
                .build();
    }

    private static TaskStatus status(String value) {
        return Arrays.stream(TaskStatus.values())
                .filter(status -> status.value().equals(value))
                .findFirst()
                .orElseThrow();
    }
}
