package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PortsTest {

    @Test
    void areTheAgreedOnesUnlessSet() {
        assertThat(Ports.from(variable -> null)).isEqualTo(new Ports(8080, 8085, 8090, 5441, 5444, 5442, 5443, 3025));
    }

    @Test
    void canBeSetOneByOne() {
        Map<String, String> settings = Map.of(
                "SANDBOX_GATEWAY_PORT", "18080",
                "SANDBOX_ISSUER_PORT", "18085",
                "SANDBOX_AGENCY_DATABASES_PORT", "15442");
        assertThat(Ports.from(settings::get)).isEqualTo(new Ports(18080, 18085, 8090, 5441, 5444, 15442, 5443, 3025));
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "65536", "-1", "http", "8080 ", "99999999999"})
    void refuseWhatIsNoPort(String value) {
        assertThatExceptionOfType(SandboxException.class)
                .isThrownBy(() -> Ports.from(Map.of("SANDBOX_TOWN_PORT", value)::get))
                .withMessageContaining("SANDBOX_TOWN_PORT")
                .withMessageContaining("\"" + value + "\"");
    }

    @Test
    void systemPropertyIsReadUnderItsDottedName() {
        System.setProperty("sandbox.made-up-port", "1");
        try {
            assertThat(Ports.setting("SANDBOX_MADE_UP_PORT")).isEqualTo("1");
        } finally {
            System.clearProperty("sandbox.made-up-port");
        }
    }
}
