package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.security.PrivateKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.UnaryOperator;

/** A log as lines, and the hand of somebody who tampers with it: anything but the private key is theirs. */
final class SampleLog {

    static final String LOG = "sample-log";
    static final String KEY = "key-1";
    static final int LONGEST = 40;
    static final PrivateKey PRIVATE = Ed25519.readPrivate(resource("private-key.pem"));
    static final KeyHistory KEYS =
            KeyHistory.startingWith(LOG, KEY, Ed25519.readPublic(publicKey()), Instant.parse("2026-11-01T00:00:00Z"));
    static final CheckpointSigner SIGNER = new CheckpointSigner(LOG, KEY, PRIVATE);

    private static final List<SealedEntry> ENTRIES = entries();
    private static final List<Checkpoint> CHECKPOINTS = ENTRIES.stream()
            .map(entry -> SIGNER.sign(entry.seq(), entry.chain(), time(entry.seq())))
            .toList();

    final List<ExportLine> lines = new ArrayList<>();
    final List<Checkpoint> outside = new ArrayList<>();

    /** Of {@code size} entries, with a checkpoint after every {@code every} and after the last. */
    static SampleLog of(int size, int every) {
        var log = new SampleLog();
        for (int i = 0; i < size; i++) {
            log.lines.add(new ExportLine.OfEntry(ENTRIES.get(i)));
            if ((i + 1) % every == 0 || i == size - 1) {
                log.lines.add(new ExportLine.OfCheckpoint(CHECKPOINTS.get(i)));
            }
        }
        return log;
    }

    /** The same checkpoints, published outside before anybody tampered. */
    SampleLog published() {
        lines.forEach(line -> checkpointOf(line).ifPresent(outside::add));
        return this;
    }

    SampleLog withoutCheckpointsInside() {
        lines.removeIf(line -> line instanceof ExportLine.OfCheckpoint);
        return this;
    }

    Report verify() {
        var verification = new Verification(KEYS);
        outside.forEach(verification::checkpoint);
        for (ExportLine line : lines) {
            switch (line) {
                case ExportLine.OfEntry read -> verification.entry(read.entry());
                case ExportLine.OfCheckpoint read -> verification.checkpoint(read.checkpoint());
                case ExportLine.Malformed read -> verification.malformedEntry("Line " + read.line());
            }
        }
        return verification.finish();
    }

    /** Where the line of this entry stands. */
    int lineOf(long seq) {
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ExportLine.OfEntry line && line.entry().seq() == seq) {
                return i;
            }
        }
        throw new IllegalArgumentException("no such entry");
    }

    SealedEntry entry(long seq) {
        return ((ExportLine.OfEntry) lines.get(lineOf(seq))).entry();
    }

    void change(long seq, UnaryOperator<SealedEntry> change) {
        int at = lineOf(seq);
        lines.set(at, new ExportLine.OfEntry(change.apply(entry(seq))));
    }

    void remove(long seq) {
        lines.remove(lineOf(seq));
    }

    void insert(int line, SealedEntry entry) {
        lines.add(line, new ExportLine.OfEntry(entry));
    }

    /** Adds {@code by} to the numbers of all entries in lines from {@code line}. */
    void renumberFrom(int line, int by) {
        for (int i = line; i < lines.size(); i++) {
            if (lines.get(i) instanceof ExportLine.OfEntry read) {
                SealedEntry entry = read.entry();
                lines.set(i, new ExportLine.OfEntry(with(entry, entry.seq() + by, entry.content(), entry.chain())));
            }
        }
    }

    /** What a database owner can do: chain everything anew, as it now stands. */
    void chainAnew() {
        byte[] chain = Chain.genesis(LOG);
        for (int i = 0; i < lines.size(); i++) {
            if (lines.get(i) instanceof ExportLine.OfEntry read) {
                SealedEntry entry = read.entry();
                chain = Chain.next(chain, entry.seq(), entry.content());
                lines.set(i, new ExportLine.OfEntry(with(entry, entry.seq(), entry.content(), chain)));
            }
        }
    }

    byte[] chainBefore(long seq) {
        return seq == 1 ? Chain.genesis(LOG) : entry(seq - 1).chain();
    }

    String text() {
        var text = new StringBuilder();
        for (ExportLine line : lines) {
            switch (line) {
                case ExportLine.OfEntry read -> text.append(ExportFormat.line(read.entry()));
                case ExportLine.OfCheckpoint read -> text.append(ExportFormat.line(read.checkpoint()));
                case ExportLine.Malformed read -> text.append("garbage ").append(read.line());
            }
            text.append('\n');
        }
        return text.toString();
    }

    static SealedEntry with(SealedEntry entry, long seq, byte[] content, byte[] chain) {
        return new SealedEntry(seq, entry.id(), content, chain);
    }

    static SealedEntry invented(long seq, byte[] chain) {
        UUID id = UUID.nameUUIDFromBytes(("invented " + seq).getBytes(UTF_8));
        return new SealedEntry(seq, id, content(seq, id), chain);
    }

    static Optional<Checkpoint> checkpointOf(ExportLine line) {
        return line instanceof ExportLine.OfCheckpoint read ? Optional.of(read.checkpoint()) : Optional.empty();
    }

    static Instant time(long seq) {
        return Instant.parse("2026-11-22T03:00:00Z").plusSeconds(seq);
    }

    static String resource(String name) {
        try (InputStream input = SampleLog.class.getResourceAsStream("/golden/" + name)) {
            if (input == null) {
                throw new IllegalArgumentException("no golden file " + name);
            }
            return new String(input.readAllBytes(), UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String publicKey() {
        return Json.object(resource("keys.json").getBytes(UTF_8))
                .at("/keys/0/publicKey")
                .textValue();
    }

    private static List<SealedEntry> entries() {
        List<SealedEntry> entries = new ArrayList<>();
        byte[] chain = Chain.genesis(LOG);
        for (long seq = 1; seq <= LONGEST; seq++) {
            UUID id = UUID.nameUUIDFromBytes(("entry " + seq).getBytes(UTF_8));
            byte[] content = content(seq, id);
            chain = Chain.next(chain, seq, content);
            entries.add(new SealedEntry(seq, id, content, chain));
        }
        return entries;
    }

    private static byte[] content(long seq, UUID id) {
        ObjectNode json = Json.MAPPER.createObjectNode();
        json.put("v", 1)
                .put("id", id.toString())
                .put("event", "lookup.answered")
                .put("trace", "t" + seq);
        return CanonicalJson.bytes(json);
    }
}
