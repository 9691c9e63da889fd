package id.pandu.gateway.chaos;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.TestSecrets;
import id.pandu.town.harness.JournalEntry;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.sql.SQLException;
import java.sql.Timestamp;
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
import org.jspecify.annotations.Nullable;

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
    private static final Duration LONGEST_AFTER_INTENT = LATEST;

    private static final Duration AT_ONCE = Duration.ofMillis(250);

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

    /**
     * Every question since then that names somebody follows an intent of its own to ask that agency about them, and not long after: none is asked twice by one.
     */
    void questions(Instant since, List<JournalEntry> journal, HubDatabase database, TestSecrets secrets)
            throws SQLException {
        if (journal.isEmpty()) {
            findings.add("nobody was asked about");
            return;
        }
        Map<String, NavigableSet<Instant>> intents =
                intents(since, journal.getFirst().agency(), database);
        Map<String, NavigableSet<Instant>> byDigest = new HashMap<>();
        truth.people()
                .forEach(nik ->
                        byDigest.put(digest(nik), intents.getOrDefault(secrets.hash("nik:" + nik), new TreeSet<>())));
        Map<String, JournalEntry> last = new HashMap<>();
        Map<String, Integer> asked = new HashMap<>();
        for (JournalEntry entry : journal) {
            NavigableSet<Instant> about = byDigest.get(String.valueOf(entry.subject()));
            if (about == null || isRepeated(entry, last.put(entry.subject(), entry))) {
                continue;
            }
            if (!covers(about, asked.merge(entry.subject(), 1, Integer::sum), entry.at())) {
                findings.add("a question without an intent, at " + entry.at());
            }
        }
    }

    /** The JDK's client repeats a GET at once when the connection is closed before any answer. */
    private static boolean isRepeated(JournalEntry question, @Nullable JournalEntry before) {
        return before != null
                && before.fault() != null
                && before.at().plus(AT_ONCE).isAfter(question.at());
    }

    /** Whether so many of them came before, the last of them not long. */
    private static boolean covers(NavigableSet<Instant> intents, int questions, Instant question) {
        NavigableSet<Instant> before = intents.headSet(question, true);
        return before.size() >= questions
                && !before.last().plus(LONGEST_AFTER_INTENT).isBefore(question);
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

    private static Map<String, NavigableSet<Instant>> intents(Instant since, String agency, HubDatabase database)
            throws SQLException {
        Map<String, NavigableSet<Instant>> intents = new HashMap<>();
        try (var connection = database.connect(HubDatabase.OWNER);
                var statement = connection.prepareStatement("""
                        SELECT encode(hash, 'hex') AS hash, e.at FROM audit_entry e JOIN audit_subject s ON s.entry_id = e.id
                        WHERE e.event = 'lookup.intent' AND e.at >= ?
                          AND convert_from(e.content, 'UTF8')::jsonb -> 'disclosures' @> jsonb_build_array(jsonb_build_object('agency', ?))
                        """)) {
            statement.setTimestamp(1, Timestamp.from(since));
            statement.setString(2, agency);
            try (var rows = statement.executeQuery()) {
                while (rows.next()) {
                    intents.computeIfAbsent(rows.getString("hash"), none -> new TreeSet<>())
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
