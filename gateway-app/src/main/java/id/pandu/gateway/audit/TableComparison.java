package id.pandu.gateway.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.pandu.audit.Finding.Kind;
import id.pandu.audit.SealedEntry;
import java.io.IOException;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * Holds the tables against each other. The chain proves what is sealed; people are found by what stands beside it, so that has to say
 * the same.
 */
final class TableComparison {

    private static final ObjectMapper JSON = new ObjectMapper();

    private final TableFindings findings;

    TableComparison(TableFindings findings) {
        this.findings = findings;
    }

    void check(StoredEntry entry) {
        SealedEntry seal = entry.seal();
        Long seq = seal == null ? null : seal.seq();
        byte[] content = entry.content();
        if (content == null) {
            findings.add(Kind.DELETED, seq, entry.id(), "The entry is sealed, but is gone from audit_entry.");
            content = Objects.requireNonNull(seal).content();
        } else if (seal != null && !Arrays.equals(content, seal.content())) {
            findings.add(Kind.CHANGED, seq, entry.id(), "The content in audit_entry is not the content in audit_seal.");
        }
        JsonNode json = read(content);
        if (json == null) {
            findings.add(Kind.MALFORMED, seq, entry.id(), "The content in audit_entry is no JSON.");
            return;
        }
        compareColumns(entry, seq, json);
        compareSubjects(entry, seq, json);
    }

    private void compareColumns(StoredEntry entry, @Nullable Long seq, JsonNode json) {
        Map<String, String> expected = columns(json);
        Set<String> names = new TreeSet<>(expected.keySet());
        names.addAll(entry.columns().keySet());
        for (String name : entry.columns().isEmpty() ? Set.<String>of() : names) {
            if (!Objects.equals(expected.get(name), entry.columns().get(name))) {
                findings.add(
                        Kind.CHANGED, seq, entry.id(), "Column " + name + " of audit_entry contradicts the content.");
            }
        }
    }

    private void compareSubjects(StoredEntry entry, @Nullable Long seq, JsonNode json) {
        Set<String> expected = new TreeSet<>();
        json.path("subjects")
                .forEach(subject -> expected.add(subject.path("key").asText() + " "
                        + subject.path("hash").asText()));
        for (String found : entry.subjects()) {
            String subject = found.replace(" moved", "");
            if (!expected.remove(subject)) {
                findings.add(Kind.INSERTED, seq, entry.id(), "audit_subject has somebody whom the entry is not about.");
            } else if (!subject.equals(found)) {
                findings.add(Kind.CHANGED, seq, entry.id(), "audit_subject has another time than the entry.");
            }
        }
        expected.forEach(missing -> findings.add(
                Kind.DELETED, seq, entry.id(), "Somebody whom the entry is about is gone from audit_subject."));
    }

    private static Map<String, String> columns(JsonNode json) {
        Map<String, String> columns = new TreeMap<>();
        for (String name : new String[] {"id", "at", "event", "organisation", "officer", "role"}) {
            if (json.has(name)) {
                columns.put(name, json.path(name).asText());
            }
        }
        if (json.has("purpose")) {
            columns.put(
                    "lookup_id", json.path(json.has("about") ? "about" : "id").asText());
        }
        columns.put("out_of_area", Boolean.toString(json.path("outOfArea").asBoolean()));
        return columns;
    }

    private static @Nullable JsonNode read(byte[] content) {
        try {
            return JSON.readTree(content);
        } catch (IOException malformed) {
            return null;
        }
    }
}
