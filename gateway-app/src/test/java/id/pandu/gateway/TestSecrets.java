package id.pandu.gateway;

import id.pandu.audit.Ed25519;
import id.pandu.audit.KeyHistory;
import id.pandu.hub.referral.LinkSigner;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.Base64;
import java.util.HexFormat;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Keys of one test run, as files, and the settings that name them. */
public final class TestSecrets {

    /** The log's id in the key history. */
    public static final String LOG = "pandu-test";

    private static final TestSecrets SHARED = new TestSecrets();

    private final Path directory;
    private final String callbackSecret;
    private final String checkpoints;

    private TestSecrets(Path directory, String callbackSecret, String checkpoints) {
        this.directory = directory;
        this.callbackSecret = callbackSecret;
        this.checkpoints = checkpoints;
    }

    public TestSecrets() {
        callbackSecret = "whsec_" + randomKey();
        checkpoints = "checkpoints.ndjson";
        try {
            directory = Files.createTempDirectory("pandu-secrets");
            KeyPair signing = Ed25519.generate();
            Files.writeString(directory.resolve("signing.pem"), Ed25519.toPem(signing.getPrivate()));
            Files.write(
                    directory.resolve("keys.json"),
                    KeyHistory.startingWith(LOG, "test-1", signing.getPublic(), Instant.EPOCH)
                            .toJson());
            Files.writeString(directory.resolve("person-hash.key"), randomKey());
            Files.writeString(directory.resolve("column.key"), randomKey());
            Files.writeString(directory.resolve("link.key"), randomKey());
            Files.writeString(directory.resolve("letter.key"), randomKey());
            Files.writeString(directory.resolve("callback"), callbackSecret + "\n");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The same keys for all gateways on the shared database. */
    public static TestSecrets shared() {
        return SHARED;
    }

    /** The same keys for one of several gateways on a database: it publishes checkpoints in a file of its own, which it finds again. */
    public TestSecrets ofNode(int node) {
        return new TestSecrets(directory, callbackSecret, "checkpoints-" + node + ".ndjson");
    }

    public Path signingKey() {
        return directory.resolve("signing.pem");
    }

    public Path keyHistory() {
        return directory.resolve("keys.json");
    }

    public Path checkpointFile() {
        return directory.resolve(checkpoints);
    }

    /** A file that no other gateway publishes checkpoints in. */
    public Path freshCheckpointFile() {
        return directory.resolve("checkpoints-" + UUID.randomUUID() + ".ndjson");
    }

    /** What {@code dukcapil} signs its call-backs with. */
    public String callbackSecret() {
        return callbackSecret;
    }

    /** The settings of a gateway with these keys. */
    public String[] settings() {
        return new String[] {
            "pandu.keys.person-hash[0].id=test-1",
            "pandu.keys.person-hash[0].file=" + directory.resolve("person-hash.key"),
            "pandu.keys.column[0].id=test-1",
            "pandu.keys.column[0].file=" + directory.resolve("column.key"),
            "pandu.keys.link[0].id=test-1",
            "pandu.keys.link[0].file=" + directory.resolve("link.key"),
            "pandu.keys.letter[0].id=test-1",
            "pandu.keys.letter[0].file=" + directory.resolve("letter.key"),
            "pandu.audit.signing-key.id=test-1",
            "pandu.audit.signing-key.file=" + signingKey(),
            "pandu.audit.key-history=" + keyHistory(),
            "pandu.audit.checkpoint-file=" + checkpointFile(),
            "pandu.referrals.callbacks.dukcapil=" + directory.resolve("callback")
        };
    }

    /** The keyed hash of a person's canonical name, as it stands in the audit log; hexadecimal. */
    public String hash(String name) {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(directory.resolve("person-hash.key")));
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(new SecretKeySpec(key, "HmacSHA256"));
            return HexFormat.of().formatHex(mac.doFinal(name.getBytes(StandardCharsets.UTF_8)));
        } catch (IOException | GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** The signer of this run's links, for links that no gateway would make. */
    public LinkSigner linkSigner() {
        try {
            byte[] key = Base64.getDecoder().decode(Files.readString(directory.resolve("link.key")));
            return new LinkSigner(Map.of("test-1", new SecretKeySpec(key, LinkSigner.ALGORITHM)));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String randomKey() {
        byte[] key = new byte[32];
        new SecureRandom().nextBytes(key);
        return Base64.getEncoder().encodeToString(key);
    }
}
