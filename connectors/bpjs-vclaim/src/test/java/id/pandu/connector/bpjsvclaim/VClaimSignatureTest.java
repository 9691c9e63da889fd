package id.pandu.connector.bpjsvclaim;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.NotEmpty;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class VClaimSignatureTest {

    @ParameterizedTest
    @MethodSource("id.pandu.connector.bpjsvclaim.GoldenFiles#vectors")
    void signsAsTheGoldenVectorsDo(GoldenFiles.Vector vector) {
        Instant at = Instant.ofEpochSecond(Long.parseLong(vector.timestamp()));

        assertThat(VClaimSignature.of(vector.consId(), vector.secret(), at))
                .isEqualTo(new VClaimSignature(vector.timestamp(), vector.signature()));
    }

    @Property
    void isTheSameWithinOneSecond(@ForAll String consId, @ForAll @NotEmpty String secret, @ForAll int second) {
        Instant at = Instant.ofEpochSecond(second);

        assertThat(VClaimSignature.of(consId, secret, at.plusMillis(999)))
                .isEqualTo(VClaimSignature.of(consId, secret, at));
    }

    @Property
    void isAnotherForEverySecond(@ForAll @NotEmpty String secret, @ForAll int second) {
        Instant at = Instant.ofEpochSecond(second);

        assertThat(VClaimSignature.of("12345", secret, at.plusSeconds(1)).value())
                .isNotEqualTo(VClaimSignature.of("12345", secret, at).value());
    }
}
