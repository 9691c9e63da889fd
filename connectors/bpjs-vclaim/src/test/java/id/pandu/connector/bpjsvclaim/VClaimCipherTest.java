package id.pandu.connector.bpjsvclaim;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.connector.AgencyFault;
import java.util.HexFormat;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VClaimCipherTest {

    private final VClaimCipher unit = VClaimCipher.of("12345", "rahasia-sintetis", Native.TIMESTAMP);

    @ParameterizedTest
    @MethodSource("id.pandu.connector.bpjsvclaim.GoldenFiles#vectors")
    void derivesKeyAndVectorAndDecryptsAsTheGoldenVectorsDo(GoldenFiles.Vector vector) {
        var cipher = VClaimCipher.of(vector.consId(), vector.secret(), vector.timestamp());

        assertThat(HexFormat.of().formatHex(cipher.key())).isEqualTo(vector.keyHex());
        assertThat(HexFormat.of().formatHex(cipher.iv())).isEqualTo(vector.ivHex());
        assertThat(cipher.decrypt(vector.response())).isEqualTo(vector.lz());
    }

    @Property
    void decryptsWhateverTheJdkEncrypted(@ForAll byte[] bytes) {
        assertThat(unit.decrypt(Native.encrypt(bytes, Native.TIMESTAMP)).getBytes(ISO_8859_1))
                .isEqualTo(bytes);
    }

    @Property
    void answersArbitraryTextWithAFaultAndNothingElse(@ForAll String text) {
        Outcomes.assertAnswersOrFaults(() -> unit.decrypt(text));
    }

    @Test
    void refusesAnAnswerEncryptedForAnotherSecond() {
        String response = Native.encrypt(new byte[100], "1768435201");

        assertThatThrownBy(() -> unit.decrypt(response)).isInstanceOf(AgencyFault.class);
    }
}
