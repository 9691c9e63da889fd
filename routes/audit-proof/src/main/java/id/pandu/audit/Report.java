package id.pandu.audit;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.pandu.audit.Finding.Kind;
import java.util.List;
import java.util.Map;

/**
 * What a verification found.
 *
 * @param entries how many entries were read
 * @param lastSeq the highest number among them; 0 for an empty log
 * @param lastChain the chain value of that entry, in hex; the log's first value for an empty log
 * @param checkpoints how many signed checkpoints agree with the log, each entry number counted once
 * @param signedUpTo the last entry that such a checkpoint covers; 0 if none
 * @param findings the first {@value Findings#KEPT}, by entry number
 * @param counts all findings, by kind
 */
public record Report(
        String log,
        long entries,
        long lastSeq,
        String lastChain,
        long checkpoints,
        long signedUpTo,
        List<Finding> findings,
        Map<Kind, Long> counts) {

    public Report {
        findings = List.copyOf(findings);
        counts = Map.copyOf(counts);
    }

    /** No finding. What no checkpoint covers is consistent in itself, and not more: see {@link #unsigned()}. */
    public boolean verified() {
        return counts.isEmpty();
    }

    /** How many entries at the end no signed checkpoint covers; some are normal, all of them prove little. */
    public long unsigned() {
        return Math.max(0, lastSeq - signedUpTo);
    }

    /** All findings, also those that are only counted. */
    public long found() {
        return counts.values().stream().mapToLong(Long::longValue).sum();
    }

    /** One JSON object, on several lines. */
    public String toJson() {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("log", log).put("verified", verified()).put("entries", entries);
        json.put("lastSeq", lastSeq).put("lastChain", lastChain).put("checkpoints", checkpoints);
        json.put("signedUpTo", signedUpTo).put("unsigned", unsigned()).put("found", found());
        ObjectNode byKind = json.putObject("counts");
        counts.forEach((kind, count) -> byKind.put(kind.code(), count));
        ArrayNode list = json.putArray("findings");
        findings.forEach(finding -> write(finding, list.addObject()));
        return json.toPrettyString();
    }

    private static void write(Finding finding, ObjectNode json) {
        json.put("kind", finding.kind().code());
        if (finding.seq() > 0) {
            json.put("seq", finding.seq()).put("through", finding.through());
        }
        if (finding.id() != null) {
            json.put("id", finding.id().toString());
        }
        json.put("sentence", finding.sentence());
    }
}
