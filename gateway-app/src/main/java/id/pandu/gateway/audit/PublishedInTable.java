package id.pandu.gateway.audit;

import id.pandu.audit.Checkpoint;
import id.pandu.audit.Finding.Kind;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Looks whether checkpoints that were published are still in their table; they are stored before they are published. */
final class PublishedInTable {

    private static final int AT_A_TIME = 500;

    private final LogScan scan;
    private final TableFindings findings;
    private final List<Checkpoint> waiting = new ArrayList<>();

    PublishedInTable(LogScan scan, TableFindings findings) {
        this.scan = scan;
        this.findings = findings;
    }

    void take(Checkpoint published) throws SQLException {
        waiting.add(published);
        if (waiting.size() == AT_A_TIME) {
            finish();
        }
    }

    void finish() throws SQLException {
        Set<String> stored = stored();
        for (Checkpoint published : waiting) {
            if (!stored.contains(published.signature())) {
                findings.add(
                        Kind.DELETED,
                        published.seq(),
                        null,
                        "A checkpoint that was published for this entry is gone from audit_checkpoint.");
            }
        }
        waiting.clear();
    }

    private Set<String> stored() throws SQLException {
        Set<String> signatures = new HashSet<>();
        try (PreparedStatement query = scan.prepare("SELECT signature FROM audit_checkpoint WHERE seq = ANY (?)")) {
            query.setArray(
                    1,
                    query.getConnection()
                            .createArrayOf(
                                    "bigint",
                                    waiting.stream().map(Checkpoint::seq).toArray()));
            ResultSet rows = query.executeQuery();
            while (rows.next()) {
                signatures.add(rows.getString(1));
            }
        }
        return signatures;
    }
}
