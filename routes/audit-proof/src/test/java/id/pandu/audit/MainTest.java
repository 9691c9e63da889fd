package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Instant;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MainTest {

    @TempDir
    Path folder;

    private final StringWriter out = new StringWriter();
    private final StringWriter err = new StringWriter();

    @BeforeEach
    void writeASample() throws IOException {
        for (String name : new String[] {"export.ndjson", "keys.json", "checkpoints.ndjson"}) {
            Files.writeString(folder.resolve(name), SampleLog.resource(name));
        }
    }

    @Test
    void verifiesAnExport() {
        assertThat(run(
                        "verify",
                        "--entries",
                        file("export.ndjson"),
                        "--keys",
                        file("keys.json"),
                        "--checkpoints",
                        file("checkpoints.ndjson")))
                .isZero();
        assertThat(out.toString()).startsWith("VERIFIED").contains("1 agree, up to entry 3");
    }

    @Test
    void namesWhatIsWrongAndExitsWithOne() throws IOException {
        Files.writeString(
                folder.resolve("export.ndjson"),
                SampleLog.resource("export.ndjson").replace("33.14", "33.15"));
        assertThat(run("verify", "--entries", file("export.ndjson"), "--keys", file("keys.json")))
                .isEqualTo(1);
        assertThat(out.toString()).contains("NOT VERIFIED: 2 finding(s)", "changed: Entry 1", "changed: Entry 2");
    }

    @Test
    void printsTheReportAsJson() throws IOException {
        Files.writeString(folder.resolve("export.ndjson"), "garbage\n");
        assertThat(run("verify", "--json", "--entries", file("export.ndjson"), "--keys", file("keys.json")))
                .isEqualTo(1);
        var report = Json.object(out.toString().getBytes(UTF_8));
        assertThat(report.at("/verified").booleanValue()).isFalse();
        assertThat(report.at("/findings/0/kind").textValue()).isEqualTo("malformed");
        assertThat(report.at("/findings/0/sentence").textValue())
                .contains("Line 1")
                .doesNotContain("garbage");
    }

    @Test
    void saysWhenNothingIsSigned() throws IOException {
        Files.writeString(
                folder.resolve("export.ndjson"),
                SampleLog.resource("export.ndjson").lines().findFirst().orElseThrow());
        assertThat(run("verify", "--entries", file("export.ndjson"), "--keys", file("keys.json")))
                .isZero();
        assertThat(out.toString()).contains("Nothing here is signed");
    }

    @Test
    void holdsTheHistoryToTheRootKeyThatIsNamed() {
        String root = KeyHistory.parse(SampleLog.resource("keys.json").getBytes(UTF_8))
                .rootFingerprint();
        assertThat(run("verify", "--entries", file("export.ndjson"), "--keys", file("keys.json"), "--root-key", root))
                .isZero();
        assertThat(run("verify", "--entries", file("export.ndjson"), "--keys", file("keys.json"), "--root-key", "00"))
                .isEqualTo(2);
    }

    @Test
    void exitsWithTwoWhenUsageOrFilesAreWrong() throws IOException {
        assertThat(run("verify")).isEqualTo(2);
        assertThat(run("unknown")).isEqualTo(2);
        assertThat(run("verify", "--entries", file("none"), "--keys", file("keys.json")))
                .isEqualTo(2);
        assertThat(run("verify", "--entries", folder.toString(), "--keys", file("keys.json")))
                .isEqualTo(2);
        Files.writeString(folder.resolve("keys.json"), "{");
        assertThat(run("verify", "--entries", file("export.ndjson"), "--keys", file("keys.json")))
                .isEqualTo(2);
        assertThat(err.toString()).contains("no such file").doesNotContain("\tat ");
        assertThat(run("--help")).isZero();
        assertThat(run("verify", "--help")).isZero();
    }

    @Test
    void makesKeysThatSignAndAreEndorsed() throws IOException {
        Path keys = folder.resolve("made");
        assertThat(run("keygen", "--log", "made-log", "--key-id", "first", "--out", keys.toString()))
                .isZero();
        assertThat(run(
                        "add-key",
                        "--out",
                        keys.toString(),
                        "--key-id",
                        "second",
                        "--endorsed-by",
                        "first",
                        "--endorsing-key",
                        keys.resolve("first.pem").toString(),
                        "--retire-endorser"))
                .isZero();
        KeyHistory history = KeyHistory.parse(Files.readAllBytes(keys.resolve("keys.json")));
        var signer = new CheckpointSigner(
                "made-log", "second", Ed25519.readPrivate(Files.readString(keys.resolve("second.pem"))));
        Checkpoint checkpoint = signer.sign(1, new byte[32], Instant.now());
        assertThat(Ed25519.holds(
                        history.keyAt("second", checkpoint.time()).orElseThrow(),
                        checkpoint.signedText(),
                        checkpoint.signature()))
                .isTrue();
        assertThat(history.keyAt("first", checkpoint.time())).isEmpty();
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(keys.resolve("second.pem"))))
                .isEqualTo("rw-------");
        assertThat(out.toString() + err).doesNotContain("PRIVATE KEY");
    }

    @Test
    void overwritesNoKey() throws IOException {
        Path keys = folder.resolve("made");
        run("keygen", "--log", "made-log", "--key-id", "first", "--out", keys.toString());
        byte[] before = Files.readAllBytes(keys.resolve("first.pem"));
        assertThat(run("keygen", "--log", "made-log", "--key-id", "first", "--out", keys.toString()))
                .isEqualTo(2);
        assertThat(run("keygen", "--log", "made-log", "--key-id", "other", "--out", keys.toString()))
                .isEqualTo(2);
        assertThat(run(
                        "add-key",
                        "--out",
                        keys.toString(),
                        "--key-id",
                        "first",
                        "--endorsed-by",
                        "first",
                        "--endorsing-key",
                        keys.resolve("first.pem").toString()))
                .isEqualTo(2);
        Files.writeString(keys.resolve("second.pem"), "kept");
        assertThat(run(
                        "add-key",
                        "--out",
                        keys.toString(),
                        "--key-id",
                        "second",
                        "--endorsed-by",
                        "first",
                        "--endorsing-key",
                        keys.resolve("first.pem").toString()))
                .isEqualTo(2);
        assertThat(Files.readAllBytes(keys.resolve("first.pem"))).isEqualTo(before);
        assertThat(keys.resolve("second.pem")).hasContent("kept");
        assertThat(keys.resolve("other.pem")).doesNotExist();
    }

    private String file(String name) {
        return folder.resolve(name).toString();
    }

    private int run(String... arguments) {
        return Main.run(new PrintWriter(out, true), new PrintWriter(err, true), arguments);
    }
}
