package id.pandu.hub.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.HexFormat;
import java.util.Locale;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;

class CheckCodeTest {

    @Property
    void isReadAsItIsPrintedHoweverItIsTyped(@ForAll @Size(32) byte[] mac) {
        CheckCode unit = CheckCode.of("test-1", mac);

        assertThat(unit.grouped()).matches("([0-9A-HJKMNP-TV-Z]{4}-){4}[0-9A-HJKMNP-TV-Z]{4}");
        assertThat(CheckCode.typed(unit.grouped())).contains(unit);
        assertThat(CheckCode.typed(" " + unit.grouped().toLowerCase(Locale.ROOT).replace("-", "  ")))
                .contains(unit);
        assertThat(CheckCode.typed(unit.signs().replace('0', 'O').replace('1', 'l')))
                .contains(unit);
    }

    /** Every one of the first ninety bits counts, and no other. */
    @Property
    void tellsMacsApartByTheirFirstNinetyBits(@ForAll @Size(32) byte[] mac, @ForAll @IntRange(max = 255) int bit) {
        byte[] other = mac.clone();
        other[bit / Byte.SIZE] ^= (byte) (0x80 >> bit % Byte.SIZE);

        boolean same = CheckCode.of("test-1", mac).isSameAs(CheckCode.of("test-1", other));

        assertThat(same).isEqualTo(bit >= 90);
    }

    @Example
    void tellsWhichKeyItIsOf() {
        byte[] mac = HexFormat.of().parseHex("00443214c74254b635cf8440");

        CheckCode first = CheckCode.of("test-1", mac);
        CheckCode second = CheckCode.of("test-2", mac);

        assertThat(first.signs()).endsWith("0123456789ABCDEFGH");
        assertThat(first.signs().substring(0, 2)).isNotEqualTo(second.signs().substring(0, 2));
        assertThat(first.signs().substring(2)).isEqualTo(second.signs().substring(2));
    }

    @Example
    void readsNothingElse() {
        for (String text : new String[] {
            "", "-", "0000-0000-0000-0000-000", "0000-0000-0000-0000-00000", "0000-0000-0000-0000-000U", "０".repeat(20)
        }) {
            assertThat(CheckCode.typed(text)).as(text).isEmpty();
        }
        assertThatIllegalArgumentException().isThrownBy(() -> new CheckCode("0000-0000-0000-0000-0000"));
    }

    @Example
    void doesNotTellItself() {
        assertThat(CheckCode.of("test-1", new byte[32])).hasToString("CheckCode[redacted]");
    }
}
