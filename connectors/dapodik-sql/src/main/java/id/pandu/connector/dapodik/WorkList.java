package id.pandu.connector.dapodik;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.connector.AgencyFault;
import id.pandu.connector.AgencyFault.Kind;
import id.pandu.connector.WorkItemQuery;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.function.Supplier;
import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * The office's work list, by a login that may add rows and read them. Each statement is a transaction of its own, so a row is there
 * when its statement has been answered, and nothing is sent twice.
 */
final class WorkList {

    private static final String HAND_OVER = statement("hand-over.sql");
    private static final String WORK_ITEM = statement("work-item.sql");

    private final JdbcTemplate database;
    private final int backstop;

    WorkList(DapodikDatabase database, DapodikProperties properties) {
        this.backstop = PostgresSession.backstop(properties.timeout());
        this.database = new JdbcTemplate(database);
    }

    /**
     * Adds the row unless it is there, and reads it back.
     *
     * @throws AgencyFault UNREACHABLE only when there was no connection to send it on
     */
    WorkListReply add(Proposal proposal) {
        // The office's server would refuse it too, and quote the row in its log.
        if (proposal.namesNobody()) {
            return new WorkListReply.Nameless();
        }
        return answered(() -> inOneSession(session -> {
            session.update(HAND_OVER, proposal.columns());
            return read(session, proposal.task());
        }));
    }

    /**
     * Reads the row of a task.
     *
     * @throws AgencyFault when the list did not answer
     */
    WorkListReply find(WorkItemQuery query) {
        return answered(() -> inOneSession(session -> read(session, query.task())));
    }

    /** On one connection, so that a connection which cannot be had means that nothing was sent. */
    private WorkListReply inOneSession(Work work) {
        return Objects.requireNonNull(database.execute((ConnectionCallback<WorkListReply>) connection -> {
            var statements = new JdbcTemplate(new SingleConnectionDataSource(connection, true));
            statements.setQueryTimeout(backstop);
            return work.in(new NamedParameterJdbcTemplate(statements));
        }));
    }

    private static WorkListReply read(NamedParameterJdbcTemplate session, UUID task) {
        return new WorkListReply.Rows(session.queryForList(WORK_ITEM, Map.of("id_rujukan", task)));
    }

    private static WorkListReply answered(Supplier<WorkListReply> work) {
        try {
            return work.get();
        } catch (RuntimeException failure) {
            if (!DapodikFaults.isOfTheDatabase(failure)) {
                throw failure;
            }
            return refusalOrFault(failure);
        }
    }

    private static WorkListReply refusalOrFault(RuntimeException failure) {
        if (Thread.currentThread().isInterrupted()) {
            throw new AgencyFault(Kind.FAILED, "interrupted");
        }
        if (DapodikFaults.breaks(failure, "usulan_masuk_siapa")) {
            return new WorkListReply.Nameless();
        }
        return DapodikFaults.refusal(failure)
                .<WorkListReply>map(refused -> new WorkListReply.Refused(refused.reason()))
                .orElseThrow(() -> DapodikFaults.from(failure));
    }

    private static String statement(String name) {
        try (InputStream file = WorkList.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(file, name).readAllBytes(), UTF_8);
        } catch (IOException broken) {
            throw new UncheckedIOException(broken);
        }
    }

    /** What is done on one connection. */
    @FunctionalInterface
    private interface Work {
        WorkListReply in(NamedParameterJdbcTemplate session) throws SQLException;
    }
}
