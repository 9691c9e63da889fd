package id.pandu.audit;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** The command line for auditors and operators. It needs a Java runtime and files, no hub and no network. */
@Command(
        name = "pandu-audit",
        mixinStandardHelpOptions = true,
        version = "pandu-audit, audit format 1",
        synopsisSubcommandLabel = "COMMAND",
        description = "Verifies exported audit logs, and makes the keys that sign their checkpoints.",
        exitCodeListHeading = "Exit codes:%n",
        exitCodeList = {
            "0:done; for verify: no finding",
            "1:verify has findings",
            "2:wrong usage, or a file that cannot be read or written"
        })
public final class Main {

    private static final int FAILED = 2;

    private final PrintWriter out;
    private final PrintWriter err;

    private Main(PrintWriter out, PrintWriter err) {
        this.out = out;
        this.err = err;
    }

    public static void main(String[] arguments) {
        System.exit(run(
                new PrintWriter(System.out, true, StandardCharsets.UTF_8),
                new PrintWriter(System.err, true, StandardCharsets.UTF_8),
                arguments));
    }

    static int run(PrintWriter out, PrintWriter err, String... arguments) {
        String[] given = arguments.length == 0 ? new String[] {"--help"} : arguments;
        return new CommandLine(new Main(out, err))
                .setOut(out)
                .setErr(err)
                .setExecutionExceptionHandler((failure, command, parsed) -> {
                    err.println("pandu-audit: " + told(failure));
                    return FAILED;
                })
                .execute(given);
    }

    @Command(name = "verify", mixinStandardHelpOptions = true, description = "Verifies an exported log.")
    int verify(
            @Option(
                            names = "--entries",
                            required = true,
                            paramLabel = "FILE",
                            description = "The exported log, NDJSON.")
                    Path entries,
            @Option(names = "--keys", required = true, paramLabel = "FILE", description = "The key history, JSON.")
                    Path keys,
            @Option(
                            names = "--checkpoints",
                            paramLabel = "FILE",
                            description =
                                    "Checkpoints that were published outside, NDJSON. Without them a cut tail may go unseen.")
                    @Nullable
                    Path checkpoints,
            @Option(
                            names = "--root-key",
                            paramLabel = "SHA256",
                            description = "The fingerprint that the first key of the history must have.")
                    @Nullable
                    String rootKey,
            @Option(names = "--json", description = "Prints the report as JSON.") boolean json)
            throws IOException {
        return new VerifyFiles(out, err, json).verify(entries, keys, checkpoints, rootKey);
    }

    @Command(
            name = "keygen",
            mixinStandardHelpOptions = true,
            description = "Makes the first key of a log: DIR/KEY-ID.pem (secret) and DIR/keys.json.")
    int keygen(
            @Option(names = "--log", required = true, paramLabel = "LOG-ID") String log,
            @Option(names = "--key-id", required = true, paramLabel = "KEY-ID") String keyId,
            @Option(names = "--out", required = true, paramLabel = "DIR") Path directory)
            throws IOException {
        out.println(KeyFiles.in(directory).startHistory(log, keyId, Instant.now()));
        return 0;
    }

    @Command(
            name = "add-key",
            mixinStandardHelpOptions = true,
            description =
                    "Makes a further key, endorsed by one of the history: DIR/KEY-ID.pem (secret) and one key more in DIR/keys.json.")
    int addKey(
            @Option(names = "--out", required = true, paramLabel = "DIR", description = "Where keys.json is.")
                    Path directory,
            @Option(names = "--key-id", required = true, paramLabel = "KEY-ID") String keyId,
            @Option(names = "--endorsed-by", required = true, paramLabel = "KEY-ID") String endorser,
            @Option(
                            names = "--endorsing-key",
                            required = true,
                            paramLabel = "FILE",
                            description = "The endorsing private key, PKCS#8 as PEM or base64.")
                    Path endorsingKey,
            @Option(
                            names = "--retire-endorser",
                            description = "Ends the endorsing key at the moment when the new one starts.")
                    boolean retire)
            throws IOException {
        out.println(KeyFiles.in(directory).addKey(keyId, endorser, endorsingKey, retire, Instant.now()));
        return 0;
    }

    private static String told(Exception failure) {
        return switch (failure) {
            case NoSuchFileException missing -> "no such file: " + missing.getFile();
            case FileAlreadyExistsException there -> "is there already, and is not overwritten: " + there.getFile();
            case IOException io -> "cannot read or write: " + io.getMessage();
            case IllegalArgumentException wrong -> String.valueOf(wrong.getMessage());
            default -> "failed: " + failure.getClass().getSimpleName();
        };
    }
}
