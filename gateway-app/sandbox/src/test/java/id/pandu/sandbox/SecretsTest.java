package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.PKCS8EncodedKeySpec;
import java.security.spec.X509EncodedKeySpec;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SecretsTest {

    private Path unit = Path.of(".");

    @BeforeEach
    void create(@TempDir Path parent) {
        unit = parent.resolve("secrets");
        Secrets.create(unit);
    }

    @Test
    void onlyTheirOwnerCanReadThem() throws IOException {
        assertThat(Files.getPosixFilePermissions(unit)).isEqualTo(PosixFilePermissions.fromString("rwx------"));
        try (Stream<Path> files = Files.list(unit)) {
            List<Path> all = files.toList();
            assertThat(all)
                    .extracting(file -> file.getFileName().toString())
                    .containsExactlyInAnyOrder(
                            "audit-signing-key.pem",
                            "audit-keys.json",
                            "person-hash-key",
                            "column-key",
                            "link-key",
                            "letter-key",
                            "redis-password");
            for (Path file : all) {
                assertThat(Files.getPosixFilePermissions(file)).isEqualTo(PosixFilePermissions.fromString("rw-------"));
            }
        }
    }

    @Test
    void keyHistoryNamesThePublicHalfOfTheSigningKey() throws IOException, GeneralSecurityException {
        byte[] text = "a checkpoint".getBytes(StandardCharsets.UTF_8);
        Signature signer = Signature.getInstance("Ed25519");
        signer.initSign(signingKey());
        signer.update(text);
        Signature verifier = Signature.getInstance("Ed25519");
        verifier.initVerify(publicKey(history().at("/keys/0/publicKey").asText()));
        verifier.update(text);
        assertThat(verifier.verify(signer.sign())).isTrue();
    }

    @Test
    void keyHistoryHasOneKeyThatIsGoodFromNowOn() throws IOException {
        JsonNode history = history();
        assertThat(history.get("log").asText()).isEqualTo("pandu-sandbox");
        assertThat(history.get("keys")).hasSize(1);
        JsonNode key = history.at("/keys/0");
        assertThat(key.get("keyId").asText()).isEqualTo("sandbox-1");
        assertThat(Instant.parse(key.get("from").asText()))
                .isBeforeOrEqualTo(Instant.now())
                .isAfter(Instant.now().minus(Duration.ofMinutes(1)));
    }

    @Test
    void otherKeysAre32RandomBytesEach(@TempDir Path other) throws IOException {
        Secrets.create(other.resolve("secrets"));
        assertThat(Stream.of(unit, other.resolve("secrets"))
                        .flatMap(directory -> Stream.of("person-hash-key", "column-key", "letter-key", "redis-password")
                                .map(directory::resolve))
                        .map(SecretsTest::text))
                .doesNotHaveDuplicates()
                .allSatisfy(key ->
                        Assertions.assertThat(Base64.getDecoder().decode(key)).hasSize(32));
    }

    @Test
    void areNotWrittenOverOthers() {
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> Secrets.create(unit))
                .withMessageContaining(unit.toString());
    }

    private JsonNode history() throws IOException {
        return new JsonMapper().readTree(unit.resolve("audit-keys.json").toFile());
    }

    private PrivateKey signingKey() throws IOException, GeneralSecurityException {
        List<String> lines = Files.readAllLines(unit.resolve("audit-signing-key.pem"));
        assertThat(lines).startsWith("-----BEGIN PRIVATE KEY-----").endsWith("-----END PRIVATE KEY-----");
        byte[] key = Base64.getDecoder().decode(String.join("", lines.subList(1, lines.size() - 1)));
        return KeyFactory.getInstance("Ed25519").generatePrivate(new PKCS8EncodedKeySpec(key));
    }

    private static PublicKey publicKey(String base64) throws GeneralSecurityException {
        return KeyFactory.getInstance("Ed25519")
                .generatePublic(new X509EncodedKeySpec(Base64.getDecoder().decode(base64)));
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
