package id.pandu.gateway.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.TestSecrets;
import id.pandu.town.harness.JournalEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.NavigableSet;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Compares what callers were told with what is so, what went wrong, what the audit log holds, and what agencies were asked. */
final class LookupProof {

    private static final Map<String, String> FACETS = Map.of(
            "identity", "dukcapil",
            "coverage", "bpjs-kesehatan",
            "health", "satusehat",
            "education", "disdik-sragen",
            "welfare", "dinsos-sragen");

    private static final Duration LATEST = LookupWire.DEADLINE.plusMillis(500);

    /** A question follows its intent at once, or by the deadline of the lookup. */
    private static final Duration LONGEST_AFTER_INTENT = LookupWire.DEADLINE.plusMillis(500);

    private final Truth truth;
    private final List<Suffering> sufferings;
    private final List<String> findings = new ArrayList<>();

    LookupProof(Truth truth, List<Suffering> sufferings) {
        this.truth = truth;
        this.sufferings = sufferings;
    }

    /** What must not be; each names no person. */
    List<String> findings() {
        return findings;
    }

    /** Nobody's data but that of whoever was asked about, in time, and nothing missing but what a blow explains. */
    void answers(List<Told> told) {
        for (Told answer : told) {
            answer.lies().forEach(lie -> findings.add("a lie, " + lie));
            Duration took = Duration.ofNanos(answer.ended() - answer.began());
            if (took.compareTo(LATEST) > 0) {
                findings.add("late: status " + answer.status() + " after " + took.toMillis() + " ms, " + felt(answer));
            }
            if (sufferings.stream().noneMatch(blow -> blow.blow().hub() && blow.touches(answer))) {
                unaffected(answer);
            }
        }
    }

    /** Every answer has its entry. */
    void entries(List<Told> told, HubDatabase database) throws SQLException {
        Set<String> entries = new HashSet<>();
        try (var connection = database.connect(HubDatabase.OWNER);
                var rows = connection
                        .createStatement()
                        .executeQuery("SELECT id::text FROM audit_entry WHERE event = 'lookup.answered'")) {
            while (rows.next()) {
                entries.add(rows.getString(1));
            }
        }
        told.stream()
                .filter(answer -> answer.isAnswer() && !entries.contains(answer.lookupId()))
                .forEach(answer -> findings.add("not audited: lookup " + answer.lookupId()));
    }

    /** Every question that names somebody follows an intent about them. */
    void questions(List<JournalEntry> journal, HubDatabase database, TestSecrets secrets) throws SQLException {
        Map<String, NavigableSet<Instant>> intents = intents(database);
        Map<String, NavigableSet<Instant>> byDigest = new HashMap<>();
        truth.people()
                .forEach(nik ->
                        byDigest.put(digest(nik), intents.getOrDefault(secrets.hash("nik:" + nik), new TreeSet<>())));
        for (JournalEntry entry : journal) {
            NavigableSet<Instant> about = byDigest.get(String.valueOf(entry.subject()));
            if (about != null && !isExplained(entry.at(), about)) {
                findings.add("a question without an intent, at " + entry.at());
            }
        }
    }

    private static boolean isExplained(Instant question, NavigableSet<Instant> intents) {
        Instant intent = intents.floor(question);
        return intent != null && !intent.plus(LONGEST_AFTER_INTENT).isBefore(question);
    }

    private void unaffected(Told answer) {
        if (!answer.isAnswer()) {
            findings.add("refused with " + answer.status() + " while the hub is well, " + felt(answer));
            return;
        }
        Set<String> befallen = sufferings.stream()
                .filter(blow -> blow.touches(answer))
                .flatMap(blow -> blow.blow().befallen().stream())
                .collect(Collectors.toSet());
        FACETS.forEach((facet, agency) -> {
            String status = answer.rows().getOrDefault(facet, "missing");
            if (!befallen.contains(agency) && !truth.status(answer.nik(), facet).equals(status)) {
                findings.add("affected: " + facet + " is " + status + ", " + felt(answer));
            }
        });
    }

    private String felt(Told answer) {
        return sufferings.stream()
                .filter(blow -> blow.touches(answer))
                .map(blow -> blow.blow().name())
                .collect(Collectors.joining(" and ", "during ", ""));
    }

    private static Map<String, NavigableSet<Instant>> intents(HubDatabase database) throws SQLException {
        Map<String, NavigableSet<Instant>> intents = new HashMap<>();
        try (var connection = database.connect(HubDatabase.OWNER);
                var rows = connection.createStatement().executeQuery("""
                        SELECT encode(hash, 'hex') AS hash, e.at FROM audit_entry e JOIN audit_subject s ON s.entry_id = e.id
                        WHERE e.event = 'lookup.intent'
                        """)) {
            while (rows.next()) {
                intents.computeIfAbsent(rows.getString("hash"), none -> new TreeSet<>())
                        .add(rows.getTimestamp("at").toInstant());
            }
        }
        return intents;
    }

    /** As the town's journal names people. */
    private static String digest(String nik) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(nik.getBytes(UTF_8));
            return HexFormat.of().formatHex(digest).substring(0, 12);
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
