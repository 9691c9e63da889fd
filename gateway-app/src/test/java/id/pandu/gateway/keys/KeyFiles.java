package id.pandu.gateway.keys;

import id.pandu.gateway.keys.KeyProperties.KeySetting;
import id.pandu.hub.audit.SubjectKeys;
import java.util.List;

/** The keys of a gateway that runs beside, by their files. */
public final class KeyFiles {

    private static final String ID = "test-1";

    private KeyFiles() {}

    /** The hashes of persons. */
    public static SubjectKeys persons(String file) {
        return new HmacSubjectKeys(KeyRing.read("person-hash", keys(file), Hmac.ALGORITHM));
    }

    /** The cipher of columns. */
    public static ColumnCipher columns(String file) {
        return new ColumnCipher(KeyRing.read("column", keys(file), ColumnCipher.ALGORITHM));
    }

    private static List<KeySetting> keys(String file) {
        return List.of(new KeySetting(ID, file, null));
    }
}
