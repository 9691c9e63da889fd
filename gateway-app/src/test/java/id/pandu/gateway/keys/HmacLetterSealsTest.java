package id.pandu.gateway.keys;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.keys.KeyProperties.KeySetting;
import id.pandu.hub.letter.CheckCode;
import java.util.HexFormat;
import java.util.List;
import org.junit.jupiter.api.Test;

class HmacLetterSealsTest {

    private final HmacLetterSeals unit =
            seals(new KeySetting("new", null, KeyRingTest.key(1)), new KeySetting("old", null, KeyRingTest.key(2)));

    @Test
    void isTheHmacThatAnyoneWithTheKeyComputes() {
        // printf 'nik:3314105203909991' | openssl dgst -sha256 -mac HMAC -macopt hexkey:0101…01
        byte[] mac = HexFormat.of().parseHex("352ff9c4b2785e6a5d227a32718a243aa8b252eb9037cf52a1602ac2f04aa1ab");

        assertThat(unit.current("nik:3314105203909991")).isEqualTo(CheckCode.of("new", mac));
    }

    @Test
    void findsWhatOlderKeysSealed() {
        HmacLetterSeals before = seals(new KeySetting("old", null, KeyRingTest.key(2)));

        assertThat(unit.all("surat")).containsExactly(unit.current("surat"), before.current("surat"));
    }

    private static HmacLetterSeals seals(KeySetting... settings) {
        return new HmacLetterSeals(KeyRing.read("pandu.keys.letter", List.of(settings), Hmac.ALGORITHM));
    }
}
