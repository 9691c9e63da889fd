package id.pandu.gateway.bench;

import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.audit.MeasuredAuditLogs;
import id.pandu.gateway.audit.MeasuredAuditLogs.Opened;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Durable entries a second: the gateway's log with more and more callers, beside one commit for each entry, in alternating rounds. */
final class DurableEntries {

    private static final int ROUNDS = 3;
    private static final int BASELINE_CALLERS = 8;
    private static final List<Integer> CALLERS = List.of(1, 8, 64, 256);

    private final HubDatabase database;
    private final Map<String, Load> cases = new LinkedHashMap<>();
    private final Load warmUp = new Load();

    DurableEntries(HubDatabase database) {
        this.database = database;
    }

    void measure(Duration warm, Duration time) throws Exception {
        try (Opened batching = MeasuredAuditLogs.batching(database)) {
            warmUp.run(batched(batching, 64), warm.multipliedBy(3).dividedBy(4));
            oneByOne(warmUp, warm.dividedBy(4));
            for (int round = 0; round < ROUNDS; round++) {
                Duration turn = time.dividedBy(ROUNDS);
                oneByOne(load("one commit for each entry, " + BASELINE_CALLERS), turn);
                for (int callers : CALLERS) {
                    load("the gateway's log, " + callers).run(batched(batching, callers), turn);
                }
            }
        }
        print();
        check();
    }

    private Load load(String name) {
        return cases.computeIfAbsent(name, any -> new Load());
    }

    private static List<Runnable> batched(Opened batching, int callers) {
        return Collections.nCopies(callers, () -> batching.log().record(MeasuredAuditLogs.entry(1)));
    }

    private void oneByOne(Load load, Duration time) throws Exception {
        List<Opened> logs = new ArrayList<>();
        try {
            for (int caller = 0; caller < BASELINE_CALLERS; caller++) {
                logs.add(MeasuredAuditLogs.oneByOne(database));
            }
            load.run(
                    logs.stream()
                            .map(opened -> (Runnable) () -> opened.log().record(MeasuredAuditLogs.entry(1)))
                            .toList(),
                    time);
        } finally {
            logs.forEach(Opened::close);
        }
    }

    private void print() {
        double baseline = cases.values().iterator().next().perSecond();
        System.out.println(
                "\n| Durable entries: way, callers | Entries/s | Ratio | record() p50 | p99 |\n|---|---|---|---|---|");
        cases.forEach((name, load) -> System.out.printf(
                "| %s | %.0f | %.2f | %.2f ms | %.2f ms |%n",
                name,
                load.perSecond(),
                load.perSecond() / baseline,
                load.latencies().millis(0.5),
                load.latencies().millis(0.99)));
    }

    /** What was told to be durable is there. */
    private void check() throws SQLException {
        long told = warmUp.latencies().size()
                + cases.values().stream()
                        .mapToLong(load -> load.latencies().size())
                        .sum();
        Checks.equal("entries in the database", told, database.number("SELECT count(*) FROM audit_entry"));
    }
}
