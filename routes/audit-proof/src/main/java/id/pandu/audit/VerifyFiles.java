package id.pandu.audit;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Verifies a log given as files and prints the report. */
final class VerifyFiles {

    private static final int PROGRESS_EVERY = 100_000;

    private final PrintWriter out;
    private final PrintWriter err;
    private final boolean json;

    VerifyFiles(PrintWriter out, PrintWriter err, boolean json) {
        this.out = out;
        this.err = err;
        this.json = json;
    }

    /** Returns the exit code: 0 without findings, 1 with. */
    int verify(Path entries, Path keys, @Nullable Path checkpoints, @Nullable String rootKey) throws IOException {
        KeyHistory history = KeyHistory.parse(Files.readAllBytes(keys));
        if (rootKey != null && !rootKey.equals(history.rootFingerprint())) {
            throw new IllegalArgumentException("the history begins with another key than the one named by --root-key");
        }
        var verification = new Verification(history);
        if (checkpoints != null) {
            read(checkpoints, line -> published(line, verification));
        }
        read(entries, line -> exported(line, verification));
        Report report = verification.finish();
        out.println(json ? report.toJson() : text(report, history));
        return report.verified() ? 0 : 1;
    }

    private static void read(Path file, Consumer<ExportLine> lines) throws IOException {
        try (InputStream input = new BufferedInputStream(Files.newInputStream(file))) {
            ExportFormat.read(input, lines);
        }
    }

    private static void published(ExportLine line, Verification verification) {
        switch (line) {
            case ExportLine.OfCheckpoint read -> verification.checkpoint(read.checkpoint());
            case ExportLine.OfEntry read ->
                verification.malformed(
                        "The file of checkpoints holds entry " + read.entry().seq() + ".");
            case ExportLine.Malformed read ->
                verification.malformed("Line " + read.line() + " of the file of checkpoints: " + read.why() + ".");
        }
    }

    private void exported(ExportLine line, Verification verification) {
        switch (line) {
            case ExportLine.OfCheckpoint read -> verification.checkpoint(read.checkpoint());
            case ExportLine.OfEntry read -> entry(read.entry(), verification);
            case ExportLine.Malformed read ->
                verification.malformedEntry("Line " + read.line() + " of the export: " + read.why() + ".");
        }
    }

    private void entry(SealedEntry entry, Verification verification) {
        verification.entry(entry);
        if (verification.entries() % PROGRESS_EVERY == 0) {
            err.println(verification.entries() + " entries read");
        }
    }

    private static String text(Report report, KeyHistory history) {
        var text = new StringBuilder();
        text.append(report.verified() ? "VERIFIED" : "NOT VERIFIED: " + report.found() + " finding(s)");
        text.append("\nlog          ").append(report.log());
        text.append("\nroot key     sha256 ").append(history.rootFingerprint());
        text.append("\nentries      ")
                .append(report.entries())
                .append(", the last is ")
                .append(report.lastSeq());
        text.append("\nlast chain   ").append(report.lastChain());
        text.append("\ncheckpoints  ")
                .append(report.checkpoints())
                .append(" agree, up to entry ")
                .append(report.signedUpTo());
        text.append("\nunsigned     ").append(report.unsigned()).append(" at the end");
        if (report.checkpoints() == 0 && report.entries() > 0) {
            text.append("\nNothing here is signed: the log is consistent at most, and may have been written anew.");
        }
        report.findings().forEach(finding -> text.append('\n').append(line(finding)));
        if (report.found() > report.findings().size()) {
            text.append("\nand ")
                    .append(report.found() - report.findings().size())
                    .append(" more");
        }
        return text.toString();
    }

    private static String line(Finding finding) {
        String id = finding.id() == null ? "" : " [" + finding.id() + "]";
        return finding.kind().code() + ": " + finding.sentence() + id;
    }
}
