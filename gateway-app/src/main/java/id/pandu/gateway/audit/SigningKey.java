package id.pandu.gateway.audit;

import id.pandu.audit.CheckpointSigner;
import id.pandu.audit.Ed25519;
import id.pandu.audit.KeyHistory;
import id.pandu.gateway.keys.InvalidSecretException;
import id.pandu.gateway.keys.SecretFile;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.PrivateKey;
import java.security.PublicKey;
import java.security.Signature;
import java.time.Instant;
import java.util.Objects;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/**
 * What checkpoints are signed with, and the history of public keys that it stands in. A key that auditors do not know is refused at start.
 */
record SigningKey(CheckpointSigner signer, KeyHistory history) {

    private static final String KEY_ID = "pandu.audit.signing-key.id";
    private static final String KEY_FILE = "pandu.audit.signing-key.file";
    private static final String HISTORY = "pandu.audit.key-history";

    static SigningKey read(AuditProperties properties, Instant now) {
        String id = required(KEY_ID, properties.signingKey().id());
        String pem = SecretFile.read(KEY_FILE, properties.signingKey().file());
        String json = SecretFile.read(HISTORY, properties.keyHistory());
        KeyHistory history = parsed(HISTORY, () -> KeyHistory.parse(json.getBytes(StandardCharsets.UTF_8)));
        PrivateKey key = parsed(KEY_FILE, () -> Ed25519.readPrivate(pem));
        PublicKey published = history.keyAt(id, now)
                .orElseThrow(() ->
                        new InvalidSecretException(KEY_ID, "names a key that the key history does not have for now"));
        if (!belongTogether(key, published)) {
            throw new InvalidSecretException(KEY_FILE, "is not the key that the key history has under that id");
        }
        return new SigningKey(parsed(KEY_ID, () -> new CheckpointSigner(history.log(), id, key)), history);
    }

    private static String required(String setting, @Nullable String value) {
        if (value == null || value.isBlank()) {
            throw new InvalidSecretException(setting, "is missing");
        }
        return value;
    }

    private static <T> T parsed(String setting, Supplier<T> reading) {
        try {
            return Objects.requireNonNull(reading.get());
        } catch (IllegalArgumentException unfit) {
            throw new InvalidSecretException(setting, "is of no use: " + unfit.getMessage());
        }
    }

    private static boolean belongTogether(PrivateKey key, PublicKey published) {
        try {
            byte[] text = "pandu-audit-key-check".getBytes(StandardCharsets.UTF_8);
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(key);
            signature.update(text);
            byte[] signed = signature.sign();
            signature.initVerify(published);
            signature.update(text);
            return signature.verify(signed);
        } catch (GeneralSecurityException unfit) {
            return false;
        }
    }
}
