package id.pandu.gateway.chaos;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.gateway.HubDatabase;
import java.io.IOException;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;

/**
 * What the hub has written down, read as its owner when all is over.
 *
 * @param events of the timelines, in order
 * @param audited the steps of the audit log, as {@code referral event task to}
 */
record Records(List<Referral> referrals, List<Task> tasks, List<Event> events, List<String> audited) {

    private static final ObjectMapper JSON = new ObjectMapper();

    record Referral(String id, String status, String owner) {}

    record Task(String id, String referral, String agency, String status, boolean hasJob) {}

    record Event(String id, String referral, String kind, String task, String from, String to, String reason) {

        /** As the audit log has it. */
        String step() {
            return String.join(" ", referral, kind, task, to, reason);
        }
    }

    private interface Reading<T> {

        T row(ResultSet rows) throws SQLException, IOException;
    }

    static Records of(HubDatabase database) {
        try (Connection connection = database.connect(HubDatabase.OWNER)) {
            return new Records(
                    read(
                            connection,
                            "SELECT id, status, coalesce(wait_owner, '') FROM referral",
                            row -> new Referral(row.getString(1), row.getString(2), row.getString(3))),
                    read(
                            connection,
                            """
                            SELECT t.id, t.referral_id, t.agency, t.status, j.task_instance IS NOT NULL
                            FROM referral_task t
                            LEFT JOIN scheduled_tasks j ON j.task_name = 'referral-task' AND j.task_instance = t.id::text
                            """,
                            row -> new Task(
                                    row.getString(1),
                                    row.getString(2),
                                    row.getString(3),
                                    row.getString(4),
                                    row.getBoolean(5))),
                    read(
                            connection,
                            "SELECT referral_id, content FROM referral_event ORDER BY id",
                            row -> event(row.getString(1), JSON.readTree(row.getString(2)), "taskId", "kind")),
                    read(
                                    connection,
                                    "SELECT content FROM audit_entry WHERE event IN ('referral.submitted', 'referral.changed', 'task.changed')",
                                    row -> JSON.readTree(row.getBytes(1)))
                            .stream()
                            .map(entry -> event(entry.path("about").asText(), entry.path("detail"), "task", "event")
                                    .step())
                            .toList());
        } catch (SQLException | IOException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Event event(String referral, JsonNode content, String task, String kind) {
        return new Event(
                content.path("id").asText(),
                referral,
                content.path(kind).asText(),
                content.path(task).asText(""),
                content.path("from").asText(""),
                content.path("to").asText(""),
                content.path("reason").asText(""));
    }

    private static <T> List<T> read(Connection connection, String query, Reading<T> reading)
            throws SQLException, IOException {
        List<T> found = new ArrayList<>();
        try (var statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            while (rows.next()) {
                found.add(reading.row(rows));
            }
        }
        return found;
    }
}
