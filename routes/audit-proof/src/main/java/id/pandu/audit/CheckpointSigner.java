package id.pandu.audit;

import java.security.PrivateKey;
import java.time.Instant;

/** Signs checkpoints of one log with one key. Safe for use by several threads. */
public final class CheckpointSigner {

    private final String log;
    private final String keyId;
    private final PrivateKey key;

    public CheckpointSigner(String log, String keyId, PrivateKey key) {
        this.log = Names.checked(log);
        this.keyId = Names.checked(keyId);
        this.key = key;
    }

    public Checkpoint sign(long seq, byte[] chain, Instant time) {
        String hex = Hash.of(chain).toString();
        Instant millis = UtcMillis.cut(time);
        String signature = Ed25519.sign(key, Checkpoint.signedText(log, seq, hex, millis, keyId));
        return new Checkpoint(log, seq, hex, millis, keyId, signature);
    }

    /** The endorsement of a further key, which takes it into the history. */
    PublishedKey endorse(String newKeyId, String publicKey, Instant from) {
        Instant millis = UtcMillis.cut(from);
        String endorsement = Ed25519.sign(key, PublishedKey.endorsedText(log, newKeyId, publicKey, millis));
        return new PublishedKey(newKeyId, publicKey, millis, null, keyId, endorsement);
    }
}
