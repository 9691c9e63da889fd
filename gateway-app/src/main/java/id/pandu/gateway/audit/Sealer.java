package id.pandu.gateway.audit;

import id.pandu.audit.Chain;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives entries their one order and chains them. All gateways try to be the sealer and one is, by a lock of the database; when its
 * connection ends another takes over at its next turn. For one thread.
 */
final class Sealer implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final Duration PAUSE_AFTER_A_CUT = Duration.ofSeconds(5);

    private final AuditSession.Source sessions;
    private final CheckpointPublisher checkpoints;
    private final Clock clock;
    private @Nullable AuditSession session;
    private @Nullable Sealing sealing;
    private boolean failing;
    private Instant nextTry = Instant.MIN;

    Sealer(AuditSession.Source sessions, CheckpointPublisher checkpoints, Clock clock) {
        this.sessions = sessions;
        this.checkpoints = checkpoints;
        this.clock = clock;
    }

    /** One turn: leads if it can, seals what is there, signs. Faults end the turn, and the lead, and are told once. */
    @Override
    public void run() {
        try {
            turn();
            failing = false;
        } catch (SQLException fault) {
            giveUp("state " + fault.getSQLState());
        } catch (RuntimeException fault) {
            giveUp(fault.getClass().getName());
        }
    }

    /** Whether this one is the sealer. */
    boolean leads() {
        return sealing != null;
    }

    private void turn() throws SQLException {
        Connection connection = session().connection();
        var table = new CheckpointTable(connection);
        var store = new SealStore(connection);
        Instant now = clock.instant();
        if (sealing == null && !now.isBefore(nextTry) && store.tryToLead()) {
            sealing = lead(store, table, now);
        }
        if (sealing == null) {
            checkpoints.follow(table);
            return;
        }
        sealing.due(now);
        checkpoints.sign(table, sealing.head());
    }

    private @Nullable Sealing lead(SealStore store, CheckpointTable table, Instant now) throws SQLException {
        Head head = store.head().orElseGet(() -> new Head(0, Chain.genesis(checkpoints.log())));
        if (!checkpoints.mayLead(table, head)) {
            store.stepDown();
            nextTry = now.plus(PAUSE_AFTER_A_CUT);
            return null;
        }
        LOG.info("This gateway seals the audit log, from entry {} on", head.seq() + 1);
        Sealing lead = new Sealing(store, head, now);
        lead.everything();
        return lead;
    }

    private AuditSession session() throws SQLException {
        AuditSession open = session;
        if (open == null) {
            open = sessions.open("pandu-audit-sealer");
            session = open;
        }
        return open;
    }

    private void giveUp(String fault) {
        if (!failing) {
            LOG.error("The audit log cannot be sealed, {}; entries wait for their seal", fault);
        }
        failing = true;
        close();
    }

    /** Gives the lead away. */
    @Override
    public void close() {
        sealing = null;
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
