package id.pandu.gateway.audit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.gateway.TestSecrets;
import id.pandu.gateway.keys.InvalidSecretException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SigningKeyTest {

    private final TestSecrets secrets = new TestSecrets();
    private final String key = secrets.signingKey().toString();
    private final String history = secrets.keyHistory().toString();

    @Test
    void readsAKeyThatTheHistoryKnows() {
        assertThat(read("test-1", key, history).history().log()).isEqualTo(TestSecrets.LOG);
    }

    @Test
    void refusesAKeyThatAuditorsDoNotKnow() {
        refuses("signing-key.id names a key", "test-2", key, history);
        refuses(
                "signing-key.file is not the key",
                "test-1",
                new TestSecrets().signingKey().toString(),
                history);
        assertThatThrownBy(() -> SigningKey.read(properties("test-1", key, history), Instant.EPOCH.minusSeconds(1)))
                .isInstanceOf(InvalidSecretException.class)
                .hasMessageContaining("for now");
    }

    @Test
    void namesWhatIsMissingOrUnreadable(@TempDir Path directory) throws Exception {
        String nonsense = Files.writeString(directory.resolve("x"), "rahasia").toString();

        refuses("pandu.audit.signing-key.id is missing", null, key, history);
        refuses("pandu.audit.signing-key.file is missing", "test-1", null, history);
        refuses("pandu.audit.key-history is missing", "test-1", key, " ");
        refuses("pandu.audit.key-history names a file", "test-1", key, "no/such/file");
        refuses("pandu.audit.key-history is of no use", "test-1", key, nonsense);
        refuses("pandu.audit.signing-key.file is of no use", "test-1", nonsense, history);
    }

    @Test
    void namesACheckpointFileThatCannotBeWritten(@TempDir Path directory) {
        assertThatThrownBy(() -> CheckpointFile.open(null)).hasMessageContaining("checkpoint-file is missing");
        assertThatThrownBy(() -> CheckpointFile.open(directory.toString()))
                .isInstanceOf(InvalidSecretException.class)
                .hasMessageContaining("checkpoint-file names a file that cannot be written");
    }

    @Test
    void keepsACheckpointFileForOneGateway(@TempDir Path directory) {
        String file = directory.resolve("checkpoints.ndjson").toString();

        try (CheckpointFileLock held = CheckpointFile.open(file).lock()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(CheckpointFile.open(file)::lock)
                    .isInstanceOf(InvalidSecretException.class)
                    .hasMessageContaining("checkpoint-file names a file that another gateway writes");
        }
        CheckpointFile.open(file).lock().close();
    }

    private static void refuses(String reason, @Nullable String id, @Nullable String key, @Nullable String history) {
        assertThatThrownBy(() -> read(id, key, history))
                .isInstanceOf(InvalidSecretException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("rahasia");
    }

    private static SigningKey read(@Nullable String id, @Nullable String key, @Nullable String history) {
        return SigningKey.read(properties(id, key, history), Instant.now());
    }

    private static AuditProperties properties(@Nullable String id, @Nullable String key, @Nullable String history) {
        return new AuditProperties(
                new AuditProperties.SigningKey(id, key),
                history,
                null,
                Duration.ofSeconds(1),
                Duration.ofMillis(1),
                1,
                Duration.ofMillis(200),
                Duration.ofSeconds(50),
                Duration.ofHours(1));
    }
}
