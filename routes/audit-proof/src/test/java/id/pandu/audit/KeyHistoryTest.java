package id.pandu.audit;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import org.junit.jupiter.api.Test;

class KeyHistoryTest {

    private static final Instant START = Instant.parse("2026-11-01T00:00:00Z");
    private static final Instant LATER = START.plus(Duration.ofDays(100));

    private final KeyPair first = Ed25519.generate();
    private final KeyPair second = Ed25519.generate();
    private final CheckpointSigner signer = new CheckpointSigner("log", "one", first.getPrivate());
    private final KeyHistory unit = KeyHistory.startingWith("log", "one", first.getPublic(), START)
            .with(signer, "two", second.getPublic(), LATER);

    @Test
    void givesAKeyFromItsStartToItsEnd() {
        KeyHistory ended = unit.ending("one", LATER);
        assertThat(ended.keyAt("one", START.minusMillis(1))).isEmpty();
        assertThat(ended.keyAt("one", START)).contains(first.getPublic());
        assertThat(ended.keyAt("one", LATER.minusMillis(1))).isPresent();
        assertThat(ended.keyAt("one", LATER)).isEmpty();
        assertThat(ended.keyAt("two", LATER)).contains(second.getPublic());
        assertThat(ended.keyAt("three", LATER)).isEmpty();
    }

    @Test
    void vouchesForWhatAKeySignedInItsTimeForThisLog() {
        byte[] chain = Chain.genesis("log");
        Checkpoint signed = signer.sign(1, chain, LATER);
        var impostor = new CheckpointSigner("log", "one", second.getPrivate());
        var elsewhere = new CheckpointSigner("other", "one", first.getPrivate());

        assertThat(unit.vouchesFor(signed)).isTrue();
        assertThat(unit.ending("one", LATER).vouchesFor(signed)).isFalse();
        assertThat(unit.vouchesFor(impostor.sign(1, chain, LATER))).isFalse();
        assertThat(unit.vouchesFor(elsewhere.sign(1, chain, LATER))).isFalse();
        assertThat(unit.vouchesFor(
                        new Checkpoint("log", 2, signed.chain(), signed.time(), signed.keyId(), signed.signature())))
                .isFalse();
    }

    @Test
    void isReadAsItWasWritten() {
        KeyHistory read = KeyHistory.parse(unit.ending("one", LATER).toJson());
        assertThat(read.toJson()).isEqualTo(unit.ending("one", LATER).toJson());
        assertThat(read.refused()).isEmpty();
        assertThat(read.rootFingerprint()).isEqualTo(unit.rootFingerprint());
    }

    @Test
    void refusesAKeyWhoseEndorsementDoesNotCoverIt() {
        for (String field : new String[] {"from", "keyId", "publicKey", "endorsement", "endorsedBy"}) {
            ObjectNode json = Json.object(unit.toJson());
            ObjectNode key = (ObjectNode) json.get("keys").get(1);
            key.put(
                    field,
                    switch (field) {
                        case "from" -> "2027-01-01T00:00:00.000Z";
                        case "publicKey" -> Ed25519.toText(Ed25519.generate().getPublic());
                        default -> "two2";
                    });
            KeyHistory read = KeyHistory.parse(json.toString().getBytes(UTF_8));
            assertThat(read.refused()).as(field).hasSize(1);
            assertThat(read.keyAt(read.refused().getFirst(), LATER)).isEmpty();
            assertThat(new Verification(read).finish().counts()).containsOnlyKeys(Finding.Kind.KEY_NOT_IN_HISTORY);
        }
    }

    @Test
    void refusesAnEndorsementByAKeyThatHadEnded() {
        ObjectNode json = Json.object(unit.toJson());
        ((ObjectNode) json.get("keys").get(0)).put("until", UtcMillis.text(LATER.minusMillis(1)));
        assertThat(KeyHistory.parse(json.toString().getBytes(UTF_8)).refused()).containsExactly("two");
    }

    @Test
    void takesNoKeyThatTheSignerCannotEndorse() {
        var stranger = new CheckpointSigner("log", "one", second.getPrivate());
        assertThatIllegalArgumentException().isThrownBy(() -> unit.with(stranger, "three", second.getPublic(), LATER));
        assertThatIllegalArgumentException().isThrownBy(() -> unit.with(signer, "two", second.getPublic(), LATER));
    }

    @Test
    void refusesWhatIsNoHistory() {
        String whole = new String(unit.toJson(), UTF_8);
        refused("");
        refused("[]");
        refused("{\"log\":\"log\",\"keys\":[]}");
        refused("{\"log\":\"log\"}");
        refused(whole.replace("\"two\"", "\"one\""));
        refused(whole.replace("\"log\" : \"log\"", "\"log\" : \"l\\ng\""));
        refused(whole.replace("\"from\"", "\"form\""));
        refused(whole.replace("2026-11-01T00:00:00.000Z", "2026-11-01T00:00:00Z"));
        refused(whole.replace("MCow", "MCox"));
        refused(whole + "{}");
    }

    private static void refused(String json) {
        assertThatIllegalArgumentException().isThrownBy(() -> KeyHistory.parse(json.getBytes(UTF_8)));
    }
}
