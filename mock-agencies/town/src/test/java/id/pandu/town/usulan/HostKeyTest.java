package id.pandu.town.usulan;

import static org.assertj.core.api.Assertions.assertThat;

import java.security.interfaces.RSAPublicKey;
import org.apache.sshd.common.config.keys.KeyUtils;
import org.apache.sshd.common.digest.BuiltinDigests;
import org.junit.jupiter.api.Test;

class HostKeyTest {

    @Test
    void isTheOneOfTheReadmeUnlessToldOtherwise() {
        RSAPublicKey unit = (RSAPublicKey) HostKey.of("pandu-town").getPublic();
        assertThat(unit.getModulus().bitLength()).isEqualTo(2048);
        assertThat(KeyUtils.getFingerPrint(BuiltinDigests.sha256, unit))
                .isEqualTo("SHA256:pJTZCKuXd2ncdTEo6kR8mLiaitDXyuFhLLc1tO7tWNk");
    }

    @Test
    void isAnotherOneForAnotherSeed() {
        assertThat(HostKey.of("a").getPublic()).isNotEqualTo(HostKey.of("b").getPublic());
    }
}
