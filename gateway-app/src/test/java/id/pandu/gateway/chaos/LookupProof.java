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
import java.util.Set;
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

    /** Every question that names somebody follows an intent of its own to ask that agency about them: none is asked twice by one. */
    void questions(String agency, List<JournalEntry> journal, HubDatabase database, TestSecrets secrets)
            throws SQLException {
        Map<String, List<Instant>> intents = intents(agency, database);
        Map<String, List<Instant>> byDigest = new HashMap<>();
        truth.people()
                .forEach(nik -> byDigest.put(digest(nik), intents.getOrDefault(secrets.hash("nik:" + nik), List.of())));
        Map<String, Integer> asked = new HashMap<>();
        for (JournalEntry entry : journal) {
            List<Instant> about = byDigest.get(String.valueOf(entry.subject()));
            if (about != null && !covers(about, asked.merge(entry.subject(), 1, Integer::sum), entry.at())) {
                findings.add("a question without an intent, at " + entry.at());
            }
        }
    }

    /** Whether so many of them came before. */
    private static boolean covers(List<Instant> intents, int questions, Instant question) {
        return intents.size() >= questions && !intents.get(questions - 1).isAfter(question);
    }

    private void unaffected(Told answer) {
        if (!answer.isAnswer()) {
            String what = answer.status() == Told.NO_ANSWER ? "no answer" : "refused with " + answer.status();
            findings.add(what + " while the hub is well, " + felt(answer));
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

    private static Map<String, List<Instant>> intents(String agency, HubDatabase database) throws SQLException {
        Map<String, List<Instant>> intents = new HashMap<>();
        try (var connection = database.connect(HubDatabase.OWNER);
                var statement = connection.prepareStatement("""
                        SELECT encode(hash, 'hex') AS hash, e.at FROM audit_entry e JOIN audit_subject s ON s.entry_id = e.id
                        WHERE e.event = 'lookup.intent'
                          AND convert_from(e.content, 'UTF8')::jsonb -> 'disclosures' @> jsonb_build_array(jsonb_build_object('agency', ?))
                        ORDER BY e.at
                        """)) {
            statement.setString(1, agency);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    intents.computeIfAbsent(rows.getString("hash"), none -> new ArrayList<>())
                            .add(rows.getTimestamp("at").toInstant());
                }
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
