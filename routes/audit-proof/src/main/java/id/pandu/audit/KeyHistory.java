package id.pandu.audit;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * The public keys of one log, in the order in which they came. The first is the root of trust and is compared by its fingerprint; each later one counts only if an
 * earlier one that counts has endorsed it. Immutable.
 */
public final class KeyHistory {

    private final String log;
    private final List<PublishedKey> keys;
    private final List<PublishedKey> endorsed;

    private KeyHistory(String log, List<PublishedKey> keys) {
        this.log = Names.checked(log);
        this.keys = List.copyOf(keys);
        this.endorsed = endorsed(log, keys);
    }

    /** A history that begins with {@code publicKey}. */
    public static KeyHistory startingWith(String log, String keyId, PublicKey publicKey, Instant from) {
        return new KeyHistory(log, List.of(new PublishedKey(keyId, Ed25519.toText(publicKey), from, null, null, null)));
    }

    /** Reads a history; refuses what is no history at all. Keys that nobody endorsed are read and do not count. */
    public static KeyHistory parse(byte[] json) {
        ObjectNode object = Json.object(json);
        Json.onlyFields(object, Set.of("log", "keys"));
        List<PublishedKey> keys = new ArrayList<>();
        if (object.get("keys") instanceof ArrayNode list) {
            for (JsonNode key : list) {
                keys.add(PublishedKey.fromJson(Json.object(key)));
            }
        }
        if (keys.isEmpty() || keys.stream().map(PublishedKey::keyId).distinct().count() < keys.size()) {
            throw new IllegalArgumentException("a key history has at least one key, and each key id once");
        }
        return new KeyHistory(Json.text(object, "log"), keys);
    }

    public byte[] toJson() {
        ObjectNode object = Json.MAPPER.createObjectNode().put("log", log);
        ArrayNode list = object.putArray("keys");
        keys.forEach(key -> list.add(key.toJson()));
        return CanonicalJson.text(object.toPrettyString() + "\n");
    }

    /** This history and one key more, endorsed by the signer's. */
    public KeyHistory with(CheckpointSigner endorser, String keyId, PublicKey publicKey, Instant from) {
        List<PublishedKey> more = new ArrayList<>(keys);
        more.add(endorser.endorse(keyId, Ed25519.toText(publicKey), from));
        KeyHistory history = new KeyHistory(log, more);
        if (keys.stream().anyMatch(key -> key.keyId().equals(keyId))
                || !history.refused().equals(refused())) {
            throw new IllegalArgumentException(
                    "the new key id is taken, or the endorsing key is not the history's, or not valid when the new one starts");
        }
        return history;
    }

    /** This history with the end of one of its keys. */
    public KeyHistory ending(String keyId, Instant end) {
        return new KeyHistory(
                log,
                keys.stream()
                        .map(key -> key.keyId().equals(keyId) ? key.endingAt(end) : key)
                        .toList());
    }

    public String log() {
        return log;
    }

    /** The key of that id, if it counts and was valid then. */
    public Optional<PublicKey> keyAt(String keyId, Instant time) {
        return find(keyId).filter(key -> key.validAt(time)).map(key -> Ed25519.readPublic(key.publicKey()));
    }

    /** Whether this checkpoint is of this log, and signed by a key that counted then. */
    public boolean vouchesFor(Checkpoint checkpoint) {
        return checkpoint.log().equals(log)
                && keyAt(checkpoint.keyId(), checkpoint.time())
                        .filter(key -> Ed25519.holds(key, checkpoint.signedText(), checkpoint.signature()))
                        .isPresent();
    }

    /** Ids of the keys that do not count. */
    public List<String> refused() {
        return keys.stream()
                .filter(key -> !endorsed.contains(key))
                .map(PublishedKey::keyId)
                .toList();
    }

    /** SHA-256 of the root key in X.509 form, in hex: what an auditor compares with what the operator told on another way. */
    public String rootFingerprint() {
        PublicKey root = Ed25519.readPublic(keys.getFirst().publicKey());
        return Hash.ofContent(root.getEncoded()).toString();
    }

    private Optional<PublishedKey> find(String keyId) {
        return endorsed.stream().filter(key -> key.keyId().equals(keyId)).findFirst();
    }

    private static List<PublishedKey> endorsed(String log, List<PublishedKey> keys) {
        List<PublishedKey> trusted = new ArrayList<>();
        for (PublishedKey key : keys) {
            if (trusted.isEmpty() || trusted.stream().anyMatch(earlier -> vouches(log, earlier, key))) {
                trusted.add(key);
            }
        }
        return List.copyOf(trusted);
    }

    private static boolean vouches(String log, PublishedKey earlier, PublishedKey key) {
        return key.endorsement() != null
                && earlier.keyId().equals(key.endorsedBy())
                && earlier.mayEndorseAt(key.from())
                && Ed25519.holds(
                        Ed25519.readPublic(earlier.publicKey()),
                        PublishedKey.endorsedText(log, key.keyId(), key.publicKey(), key.from()),
                        key.endorsement());
    }
}
