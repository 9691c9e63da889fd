package id.pandu.audit;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.HexFormat;
import java.util.Set;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.regex.Pattern;

/** The log as NDJSON, one line per entry or checkpoint; {@code docs/audit-format.md} defines it. What is read may be hostile: every line is bounded, and a bad one is a value. */
public final class ExportFormat {

    private static final Pattern HASH = Pattern.compile("[0-9a-f]{64}");
    private static final Pattern UUID_TEXT = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");
    private static final Set<String> ENTRY_FIELDS = Set.of("seq", "id", "entry", "chain");

    private ExportFormat() {}

    /** An entry's line, without a line end. Stored bytes that are no UTF-8 were changed; the line then says something else than they do, and is found changed too. */
    public static String line(SealedEntry entry) {
        return Json.MAPPER
                .createObjectNode()
                .put("seq", entry.seq())
                .put("id", entry.id().toString())
                .put("entry", new String(entry.sharedContent(), StandardCharsets.UTF_8))
                .put("chain", entry.chainHash().toString())
                .toString();
    }

    /** A checkpoint's line in an export, without a line end. */
    public static String line(Checkpoint checkpoint) {
        ObjectNode line = Json.MAPPER.createObjectNode();
        line.set("checkpoint", checkpoint.toJson());
        return line.toString();
    }

    /** Reads to the end, line by line. Empty lines are passed over. Does not close the input. */
    public static void read(InputStream input, Consumer<ExportLine> lines) throws IOException {
        var reader = new LineReader(input, Json.MAX_LENGTH);
        while (reader.next()) {
            if (reader.tooLong()) {
                lines.accept(new ExportLine.Malformed(reader.number(), "longer than " + Json.MAX_LENGTH + " bytes"));
            } else if (!reader.blank()) {
                lines.accept(parse(reader.line(), reader.number()));
            }
        }
    }

    private static ExportLine parse(byte[] line, long number) {
        try {
            ObjectNode json = Json.object(line);
            if (json.has("checkpoint")) {
                Json.onlyFields(json, Set.of("checkpoint"));
                return new ExportLine.OfCheckpoint(Checkpoint.fromJson(Json.object(json.get("checkpoint"))));
            }
            return json.has("signature")
                    ? new ExportLine.OfCheckpoint(Checkpoint.fromJson(json))
                    : new ExportLine.OfEntry(entry(json));
        } catch (IllegalArgumentException e) {
            // Every such message here is our own and quotes nothing.
            return new ExportLine.Malformed(number, String.valueOf(e.getMessage()));
        }
    }

    private static SealedEntry entry(ObjectNode json) {
        Json.onlyFields(json, ENTRY_FIELDS);
        String id = Json.text(json, "id");
        String chain = Json.text(json, "chain");
        if (!UUID_TEXT.matcher(id).matches()) {
            throw new IllegalArgumentException("no lower-case UUID in field 'id'");
        }
        if (!HASH.matcher(chain).matches()) {
            throw new IllegalArgumentException("no 64 lower-case hex digits in field 'chain'");
        }
        return new SealedEntry(
                Json.number(json, "seq"),
                UUID.fromString(id),
                CanonicalJson.text(Json.text(json, "entry")),
                HexFormat.of().parseHex(chain));
    }
}
