package id.pandu.gateway.bench;

import id.pandu.gateway.HubDatabase;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Referrals accepted a second over HTTP, each with its answer after the commit, beside single commits of a row to the same server. */
final class AcceptedReferrals {

    private static final List<Integer> CALLERS = List.of(1, 8, 32);
    private static final String ROW = "x".repeat(500);

    private final ReferralIntake intake;
    private final HubDatabase database;

    AcceptedReferrals(ReferralIntake intake, HubDatabase database) {
        this.intake = intake;
        this.database = database;
    }

    void measure(Duration warm, Duration time) throws Exception {
        database.execute(HubDatabase.OWNER, "CREATE TABLE bench_row (content text NOT NULL)");
        new Load().run(Collections.nCopies(8, intake::submit), warm);
        System.out.println(
                "\n| Callers | Commits of one row/s | Referrals accepted/s | Ratio | p50 | p99 |\n|---|---|---|---|---|---|");
        for (int callers : CALLERS) {
            Load commits = commits(callers, time);
            var referrals = new Load();
            referrals.run(Collections.nCopies(callers, intake::submit), time);
            System.out.printf(
                    "| %d | %.0f | %.0f | %.2f | %.1f ms | %.1f ms |%n",
                    callers,
                    commits.perSecond(),
                    referrals.perSecond(),
                    referrals.perSecond() / commits.perSecond(),
                    referrals.latencies().millis(0.5),
                    referrals.latencies().millis(0.99));
        }
    }

    private Load commits(int callers, Duration time) throws Exception {
        List<Connection> connections = new ArrayList<>();
        List<Runnable> inserts = new ArrayList<>();
        for (int caller = 0; caller < callers; caller++) {
            Connection connection = database.connect(HubDatabase.OWNER);
            connections.add(connection);
            PreparedStatement insert = connection.prepareStatement("INSERT INTO bench_row VALUES (?)");
            inserts.add(() -> insert(insert));
        }
        var load = new Load();
        load.run(inserts, time.dividedBy(2));
        for (Connection connection : connections) {
            connection.close();
        }
        return load;
    }

    private static void insert(PreparedStatement insert) {
        try {
            insert.setString(1, ROW);
            insert.executeUpdate();
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
    }
}
