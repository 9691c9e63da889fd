package id.pandu.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.gateway.keys.KeyProperties.KeySetting;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ColumnCipherTest {

    private static final KeySetting OLD = new KeySetting("2026", null, KeyRingTest.key(1));
    private static final KeySetting NEW = new KeySetting("2027", null, KeyRingTest.key(2));
    private static final String CONTEXT = "consent.subject:1";

    private final ColumnCipher unit = cipher(OLD);

    @Test
    void givesBackWhatItWasGiven() {
        assertThat(unit.decrypt(CONTEXT, unit.encrypt(CONTEXT, "SITI CONTOH, ñ")))
                .isEqualTo("SITI CONTOH, ñ");
        assertThat(unit.decrypt(CONTEXT, unit.encrypt(CONTEXT, ""))).isEmpty();
    }

    @Test
    void writesTheSameTextDifferentlyEachTimeAndLegiblyNever() {
        byte[] one = unit.encrypt(CONTEXT, "SITI CONTOH");

        assertThat(one).isNotEqualTo(unit.encrypt(CONTEXT, "SITI CONTOH"));
        assertThat(new String(one, StandardCharsets.ISO_8859_1))
                .doesNotContain("SITI")
                .contains("2026");
    }

    @Test
    void refusesAValueThatWasMovedOrChanged() {
        byte[] stored = unit.encrypt(CONTEXT, "SITI CONTOH");

        assertThatThrownBy(() -> unit.decrypt("consent.subject:2", stored)).isInstanceOf(UndecipherableException.class);
        for (int place = 0; place < stored.length; place++) {
            byte[] changed = stored.clone();
            changed[place] ^= 1;
            assertThatThrownBy(() -> unit.decrypt(CONTEXT, changed)).isInstanceOf(UndecipherableException.class);
        }
        for (int length = 0; length < stored.length; length++) {
            byte[] cut = Arrays.copyOf(stored, length);
            assertThatThrownBy(() -> unit.decrypt(CONTEXT, cut)).isInstanceOf(UndecipherableException.class);
        }
    }

    @Test
    void needsKeysOf32Bytes() {
        assertThatThrownBy(() ->
                        cipher(new KeySetting("a", null, KeyRingTest.key(1).replace("=", "AAAA"))))
                .isInstanceOf(InvalidSecretException.class);
    }

    @Test
    void rotatesWithoutLosingAnything() {
        Map<String, byte[]> rows = new TreeMap<>();
        for (int row = 0; row < 250; row++) {
            rows.put("row-" + row, unit.encrypt("t.c:row-" + row, "name " + row));
        }
        rows.put(
                "row-0-foreign",
                cipher(new KeySetting("gone", null, KeyRingTest.key(9))).encrypt("t.c:x", "lost"));
        ColumnCipher rotating = cipher(NEW, OLD);

        int renewed = new KeyRotation(rotating, List.of(new Column(rows))).run();

        assertThat(renewed).isEqualTo(250);
        ColumnCipher later = cipher(NEW);
        assertThat(later.decrypt("t.c:row-77", rows.getOrDefault("row-77", new byte[0])))
                .isEqualTo("name 77");
        assertThat(rows.values())
                .filteredOn(value -> ColumnCipher.keyIdOf(value).equals("2027"))
                .hasSize(250);
        assertThat(new KeyRotation(rotating, List.of(new Column(rows))).run()).isZero();
    }

    private record Column(Map<String, byte[]> rows) implements RotatingColumn {

        @Override
        public String name() {
            return "t.c";
        }

        @Override
        public List<Stored> olderThan(String currentKeyId, @Nullable String after, int most) {
            return rows.entrySet().stream()
                    .filter(row -> after == null || row.getKey().compareTo(after) > 0)
                    .filter(row -> !ColumnCipher.keyIdOf(row.getValue()).equals(currentKeyId))
                    .limit(most)
                    .map(row -> new Stored(row.getKey(), "t.c:" + row.getKey(), row.getValue()))
                    .toList();
        }

        @Override
        public void replace(Stored old, byte[] value) {
            rows.replace(old.row(), value);
        }
    }

    private static ColumnCipher cipher(KeySetting... settings) {
        return new ColumnCipher(KeyRing.read("pandu.keys.column", List.of(settings), ColumnCipher.ALGORITHM));
    }
}
