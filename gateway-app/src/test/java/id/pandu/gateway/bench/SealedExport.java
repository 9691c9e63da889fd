package id.pandu.gateway.bench;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.audit.Chain;
import id.pandu.audit.Checkpoint;
import id.pandu.audit.CheckpointSigner;
import id.pandu.audit.Ed25519;
import id.pandu.audit.ExportFormat;
import id.pandu.audit.SealedEntry;
import id.pandu.gateway.TestSecrets;
import id.pandu.gateway.audit.MeasuredAuditLogs;
import id.pandu.hub.audit.AuditEntry;
import java.io.BufferedWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Instant;

/** An exported log that grows, sealed and signed as the gateway does it, with its checkpoints in a file of their own as well. */
final class SealedExport {

    /** How many entries one checkpoint covers. */
    static final int EVERY = 1000;

    private static final int PEOPLE = 100_000;

    final Path entries;
    final Path checkpoints;
    final Path keys;
    private final CheckpointSigner signer;
    private byte[] chain = Chain.genesis(TestSecrets.LOG);
    private long size;

    SealedExport(Path directory) throws IOException {
        var secrets = new TestSecrets();
        this.entries = directory.resolve("export.ndjson");
        this.checkpoints = directory.resolve("checkpoints.ndjson");
        this.keys = secrets.keyHistory();
        this.signer = new CheckpointSigner(
                TestSecrets.LOG, "test-1", Ed25519.readPrivate(Files.readString(secrets.signingKey(), UTF_8)));
    }

    void growTo(long wanted) throws IOException {
        try (BufferedWriter log = append(entries);
                BufferedWriter outside = append(checkpoints)) {
            while (size < wanted) {
                write(log, ExportFormat.line(next()));
                if (size % EVERY == 0 || size == wanted) {
                    Checkpoint checkpoint = signer.sign(size, chain, Instant.now());
                    write(log, ExportFormat.line(checkpoint));
                    write(outside, checkpoint.toJsonLine());
                }
            }
        }
    }

    private SealedEntry next() {
        size++;
        AuditEntry entry = MeasuredAuditLogs.entry((int) (size % PEOPLE));
        byte[] content = MeasuredAuditLogs.bytes(entry);
        chain = Chain.next(chain, size, content);
        return new SealedEntry(size, entry.id(), content, chain);
    }

    private static BufferedWriter append(Path file) throws IOException {
        return Files.newBufferedWriter(file, UTF_8, StandardOpenOption.CREATE, StandardOpenOption.APPEND);
    }

    private static void write(BufferedWriter file, String line) throws IOException {
        file.write(line);
        file.write('\n');
    }
}
