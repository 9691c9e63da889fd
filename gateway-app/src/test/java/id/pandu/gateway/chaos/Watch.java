package id.pandu.gateway.chaos;

import id.pandu.gateway.HubDatabase;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Looks at the hub's table twice a second, so that waiting costs the hub nothing. */
final class Watch implements AutoCloseable {

    private static final String OPERATOR = "operator";
    private static final String ON_HOLD = "on-hold";
    private static final String ACTIVE = "active";

    private final Map<UUID, State> states = new ConcurrentHashMap<>();
    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("watch").factory());
    private final HubDatabase database;

    Watch(HubDatabase database) {
        this.database = database;
        var unused = clock.scheduleWithFixedDelay(this::look, 0, 500, TimeUnit.MILLISECONDS);
    }

    /**
     * How a referral stands.
     *
     * @param owner whose turn it is, if it is anybody's
     */
    record State(String status, @Nullable String owner) {

        /** It has ended, or it stands in the operator's work list. */
        boolean isSettled() {
            return status.equals(ON_HOLD) ? OPERATOR.equals(owner) : !status.equals(ACTIVE);
        }

        /** It goes on when the requester acts. */
        boolean isTheRequesters() {
            return status.equals(ON_HOLD) && owner != null && !OPERATOR.equals(owner);
        }
    }

    Optional<State> of(UUID referral) {
        return Optional.ofNullable(states.get(referral));
    }

    /** What was seen of it is no longer so. */
    void forget(UUID referral) {
        states.remove(referral);
    }

    private void look() {
        try (Connection connection = database.connect(HubDatabase.OWNER);
                var rows = connection.createStatement().executeQuery("SELECT id, status, wait_owner FROM referral")) {
            while (rows.next()) {
                states.put(
                        rows.getObject("id", UUID.class),
                        new State(rows.getString("status"), rows.getString("wait_owner")));
            }
        } catch (SQLException down) {
            // The server is being restarted; the next look is soon.
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
