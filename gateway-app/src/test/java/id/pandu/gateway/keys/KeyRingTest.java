package id.pandu.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.gateway.keys.KeyProperties.KeySetting;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class KeyRingTest {

    private static final String SETTING = "pandu.keys.person-hash";

    @Test
    void readsKeysFromTheEnvironmentAndFromFiles(@TempDir Path directory) throws Exception {
        Path file = Files.writeString(directory.resolve("key"), key(2) + "\n");

        KeyRing unit = ring(new KeySetting("new", null, key(1)), new KeySetting("old", file.toString(), ""));

        assertThat(unit.currentId()).isEqualTo("new");
        assertThat(unit.find("old"))
                .hasValueSatisfying(key -> assertThat(key.getEncoded()).startsWith(2, 2));
        assertThat(unit).hasToString("KeyRing[new, old]");
    }

    @Test
    void namesTheSettingThatIsMissing() {
        refuses("pandu.keys.person-hash is missing");
        refuses("person-hash[0].id", new KeySetting(null, null, key(1)));
        refuses("person-hash[0] needs either", new KeySetting("a", null, null));
        refuses("person-hash[0] needs either", new KeySetting("a", "file", key(1)));
        refuses("person-hash[0].file names a file that cannot be read", new KeySetting("a", "no/such/file", null));
    }

    @Test
    void refusesWhatIsNoGoodKeyWithoutQuotingIt() {
        refuses(
                "shorter than 32 bytes",
                new KeySetting("a", null, Base64.getEncoder().encodeToString(new byte[31])));
        refuses("not base64", new KeySetting("a", null, "rahasia sintetis!"));
        refuses("repeats", new KeySetting("a", null, key(1)), new KeySetting("a", null, key(2)));
        refuses("repeats", new KeySetting("a", null, key(1)), new KeySetting("b", null, key(1)));
    }

    @Test
    void showsNoKeyInItsSettings() {
        var properties = new KeyProperties(List.of(new KeySetting("a", null, key(1))), List.of(), List.of(), List.of());

        assertThat(properties.toString()).contains("KeySetting[a]").doesNotContain(key(1));
    }

    private static void refuses(String reason, KeySetting... keys) {
        assertThatThrownBy(() -> ring(keys))
                .isInstanceOf(InvalidSecretException.class)
                .hasMessageContaining(reason)
                .hasMessageNotContaining("rahasia")
                .hasMessageNotContaining(key(1));
    }

    private static KeyRing ring(KeySetting... keys) {
        return KeyRing.read(SETTING, Arrays.asList(keys), "AES");
    }

    static String key(int filling) {
        byte[] key = new byte[32];
        Arrays.fill(key, (byte) filling);
        return Base64.getEncoder().encodeToString(key);
    }
}
