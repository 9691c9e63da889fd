package id.pandu.gateway.keys;

import id.pandu.gateway.keys.KeyProperties.KeySetting;
import java.util.List;

/** Ciphers of keys that everybody knows. */
public final class TestCiphers {

    private TestCiphers() {}

    /** A cipher; equal numbers, equal keys. */
    public static ColumnCipher of(int number) {
        var key = new KeySetting("uji-" + number, null, KeyRingTest.key(number));
        return new ColumnCipher(KeyRing.read("pandu.keys.column", List.of(key), ColumnCipher.ALGORITHM));
    }
}
