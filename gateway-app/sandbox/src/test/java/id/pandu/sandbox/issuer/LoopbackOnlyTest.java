package id.pandu.sandbox.issuer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.net.InetAddress;
import java.net.UnknownHostException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.context.properties.source.InvalidConfigurationPropertyValueException;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.core.Ordered;

class LoopbackOnlyTest {

    private final LoopbackOnly unit = new LoopbackOnly();
    private final TomcatServletWebServerFactory server = new TomcatServletWebServerFactory();

    @Test
    void letsTheLoopbackAddressPass() throws UnknownHostException {
        server.setAddress(InetAddress.getAllByName("127.0.0.1")[0]);
        assertThatCode(() -> unit.customize(server)).doesNotThrowAnyException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"0.0.0.0", "::", "::1", "127.0.0.2", "192.0.2.1"})
    void refusesEveryOther(String address) throws UnknownHostException {
        server.setAddress(InetAddress.getAllByName(address)[0]);
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> unit.customize(server))
                .extracting(InvalidConfigurationPropertyValueException::getName)
                .isEqualTo("server.address");
    }

    @Test
    void refusesNoAddressWhichMeansEveryOne() {
        assertThatExceptionOfType(InvalidConfigurationPropertyValueException.class)
                .isThrownBy(() -> unit.customize(server));
    }

    @Test
    void looksWhenAllOthersHaveSetTheAddress() {
        assertThat(unit.getOrder()).isEqualTo(Ordered.LOWEST_PRECEDENCE);
    }
}
