package id.pandu.gateway.store;

import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.UnavailableException;
import java.util.Objects;
import java.util.function.Function;
import java.util.function.Supplier;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionOperations;

/**
 * The hub's database as callers wait for it: impatient, and with one kind of fault, also for the scheduler's. What the database says of a fault may quote
 * what was to be stored, so only the fault's type is told.
 */
public final class StoreAccess {

    private static final Logger LOG = LoggerFactory.getLogger(StoreAccess.class);
    private static final int PATIENCE_SECONDS = 5;

    private final JdbcClient database;
    private final TransactionOperations transaction;

    public StoreAccess(DataSource pool, TransactionOperations transaction) {
        var template = new JdbcTemplate(pool);
        template.setQueryTimeout(PATIENCE_SECONDS);
        this.database = JdbcClient.create(template);
        this.transaction = transaction;
    }

    /** Works with the database, statement by statement. */
    public <T> T ask(Function<JdbcClient, T> work) {
        return orUnavailable(() -> work.apply(database));
    }

    /** Works with the database in one transaction, which does not commit when the work throws. */
    public boolean change(Function<JdbcClient, Boolean> work) {
        return changeTo(work);
    }

    /** Works with the database in one transaction; what the work gives is known to be durable. */
    public <T> T changeTo(Function<JdbcClient, T> work) {
        return orUnavailable(() -> Objects.requireNonNull(transaction.execute(status -> work.apply(database))));
    }

    private static <T> T orUnavailable(Supplier<T> call) {
        try {
            return call.get();
        } catch (DataAccessException | TransactionException | SQLRuntimeException fault) {
            String kind = fault.getClass().getSimpleName();
            LOG.warn("The store: {}", kind);
            throw new UnavailableException(ProblemType.HUB_STORE_UNAVAILABLE, kind);
        }
    }
}
