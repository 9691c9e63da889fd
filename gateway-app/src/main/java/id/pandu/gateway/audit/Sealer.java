package id.pandu.gateway.audit;

import id.pandu.audit.Chain;
import id.pandu.audit.SealedEntry;
import id.pandu.gateway.audit.SealStore.Head;
import id.pandu.gateway.audit.SealStore.Unsealed;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Gives entries their one order and chains them. All gateways try to be the sealer and one is, by a lock of the database; when its
 * connection ends another takes over at its next turn. For one thread.
 */
final class Sealer implements Runnable, AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(Sealer.class);
    private static final int MOST = 1000;

    private final AuditSession.Source sessions;
    private final CheckpointPublisher checkpoints;
    private final Clock clock;
    private final SealSchedule schedule = new SealSchedule();
    private @Nullable AuditSession session;
    private @Nullable Head head;
    private boolean failing;

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
        return head != null;
    }

    private void turn() throws SQLException {
        SealStore store = store();
        if (head == null && store.tryToLead()) {
            head = store.head().orElseGet(() -> new Head(0, Chain.genesis(checkpoints.log())));
            checkpoints.lead(store, head);
            LOG.info("This gateway seals the audit log, from entry {} on", head.seq() + 1);
        }
        if (head == null) {
            checkpoints.follow(store);
            return;
        }
        head = seal(store, head);
        checkpoints.sign(store, head);
    }

    private Head seal(SealStore store, Head from) throws SQLException {
        Instant now = clock.instant();
        SealWindow window = schedule.next(now);
        Head end = from;
        List<Unsealed> entries = store.unsealed(window, MOST);
        while (!entries.isEmpty()) {
            end = append(store, end, entries);
            head = end;
            entries = entries.size() < MOST ? List.of() : store.unsealed(window, MOST);
        }
        schedule.done(window, now);
        return end;
    }

    private static Head append(SealStore store, Head from, List<Unsealed> entries) throws SQLException {
        List<SealedEntry> seals = new ArrayList<>(entries.size());
        Head end = from;
        for (Unsealed entry : entries) {
            SealedEntry seal = end.next(entry);
            seals.add(seal);
            end = Head.of(seal);
        }
        store.append(seals);
        return end;
    }

    private SealStore store() throws SQLException {
        AuditSession open = session;
        if (open == null) {
            open = sessions.open("pandu-audit-sealer");
            session = open;
        }
        return new SealStore(open.connection());
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
        head = null;
        if (session != null) {
            session.close();
            session = null;
        }
    }
}
