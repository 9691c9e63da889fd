package id.pandu.gateway.bench;

import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.audit.MeasuredAuditLogs;
import id.pandu.gateway.audit.MeasuredAuditLogs.Opened;
import java.time.Duration;
import java.util.Collections;
import java.util.List;

/** What the audit log adds to a whole lookup: the same flow with the gateway's log and with one that does nothing, in alternating rounds. */
final class LookupLatency {

    private static final int ROUNDS = 5;
    private static final int ENTRIES_PER_LOOKUP = 2;
    private static final List<Integer> CALLERS = List.of(1, 16);
    private static final List<Duration> INSURER_TAKES = List.of(Duration.ZERO, Duration.ofMillis(50));

    private final HubDatabase database;
    private long audited;

    LookupLatency(HubDatabase database) {
        this.database = database;
    }

    void measure(Duration warm, Duration time) throws Exception {
        long before = database.number("SELECT count(*) FROM audit_entry");
        System.out.println(
                "\n| Lookup: insurer, callers | p50 off | p50 on | p50 added | p99 off | p99 on | p99 added |");
        System.out.println("|---|---|---|---|---|---|---|");
        try (Opened batching = MeasuredAuditLogs.batching(database)) {
            for (Duration takes : INSURER_TAKES) {
                try (var on = new LookupFlow(batching.log(), takes);
                        var off = new LookupFlow(entry -> {}, takes)) {
                    compare(on, off, 16, warm.dividedBy(2L * INSURER_TAKES.size()));
                    for (int callers : CALLERS) {
                        print(takes, callers, compare(on, off, callers, time));
                    }
                }
            }
        }
        long after = database.number("SELECT count(*) FROM audit_entry");
        Checks.equal("entries of audited lookups", ENTRIES_PER_LOOKUP * audited, after - before);
    }

    private record Pair(Load on, Load off) {}

    private Pair compare(LookupFlow on, LookupFlow off, int callers, Duration time) throws InterruptedException {
        var pair = new Pair(new Load(), new Load());
        for (int round = 0; round < ROUNDS; round++) {
            pair.off.run(Collections.nCopies(callers, off::lookUp), time.dividedBy(ROUNDS));
            pair.on.run(Collections.nCopies(callers, on::lookUp), time.dividedBy(ROUNDS));
        }
        audited += pair.on.latencies().size();
        return pair;
    }

    private static void print(Duration takes, int callers, Pair pair) {
        System.out.printf("| answers after %d ms, %d |", takes.toMillis(), callers);
        for (double share : new double[] {0.5, 0.99}) {
            double off = pair.off.latencies().millis(share);
            double on = pair.on.latencies().millis(share);
            System.out.printf(" %.2f ms | %.2f ms | %.2f ms |", off, on, on - off);
        }
        System.out.println();
    }
}
