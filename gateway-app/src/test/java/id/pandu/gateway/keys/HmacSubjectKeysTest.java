package id.pandu.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.keys.KeyProperties.KeySetting;
import id.pandu.hub.audit.SubjectKey;
import id.pandu.hub.audit.SubjectName;
import java.util.List;
import org.junit.jupiter.api.Test;

class HmacSubjectKeysTest {

    private static final SubjectName SITI = SubjectName.ofNik("3314105203909991");

    private final HmacSubjectKeys unit =
            keys(new KeySetting("new", null, KeyRingTest.key(1)), new KeySetting("old", null, KeyRingTest.key(2)));

    @Test
    void isTheHmacThatAnyoneWithTheKeyComputes() {
        // printf 'nik:3314105203909991' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…01
        assertThat(unit.current(SITI))
                .isEqualTo(new SubjectKey("new", "352ff9c4b2785e6a5d227a32718a243aa8b252eb9037cf52a1602ac2f04aa1ab"));
    }

    @Test
    void findsWhatOlderKeysHashed() {
        HmacSubjectKeys before = keys(new KeySetting("old", null, KeyRingTest.key(2)));

        assertThat(unit.all(SITI)).containsExactly(unit.current(SITI), before.current(SITI));
    }

    @Test
    void tellsPeopleApart() {
        assertThat(unit.current(SubjectName.ofNik("3314100904129994"))).isNotEqualTo(unit.current(SITI));
        assertThat(unit.current(SubjectName.ofAgencyKey("nik", "3314105203909991")))
                .isNotEqualTo(unit.current(SITI));
    }

    private static HmacSubjectKeys keys(KeySetting... settings) {
        return new HmacSubjectKeys(KeyRing.read("pandu.keys.person-hash", List.of(settings), Hmac.ALGORITHM));
    }
}
