package id.pandu.town.vclaim;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.security.GeneralSecurityException;
import java.util.HexFormat;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VClaimCipherTest {

    static Stream<Vector> vectors() throws IOException {
        try (InputStream in = VClaimCipherTest.class.getResourceAsStream("/id/pandu/spec/bpjs-vclaim/vectors.json")) {
            return Stream.of(new JsonMapper().readValue(in, Vector[].class));
        }
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void signsAsTheVectorSays(Vector vector) {
        VClaimCipher unit = new VClaimCipher(vector.consId(), vector.secret());
        assertThat(unit.signature(vector.timestamp())).isEqualTo(vector.signature());
        assertThat(unit.isSignature(vector.signature(), vector.timestamp())).isTrue();
        assertThat(unit.isSignature(vector.signature(), vector.timestamp() + "0"))
                .isFalse();
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void compressesAsTheVectorSays(Vector vector) {
        assertThat(LzText.compress(vector.plain())).isEqualTo(vector.lz());
    }

    @ParameterizedTest
    @MethodSource("vectors")
    void encryptsAsTheVectorSays(Vector vector) throws GeneralSecurityException {
        VClaimCipher unit = new VClaimCipher(vector.consId(), vector.secret());
        assertThat(HexFormat.of().formatHex(unit.key(vector.timestamp()))).isEqualTo(vector.keyHex());
        assertThat(unit.seal(vector.plain(), vector.timestamp())).isEqualTo(vector.response());
    }

    record Vector(
            String name,
            String consId,
            String secret,
            String timestamp,
            String signature,
            String keyHex,
            String ivHex,
            String plain,
            String lz,
            String response) {

        @Override
        public String toString() {
            return name;
        }
    }
}
