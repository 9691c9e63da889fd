package id.pandu.connector.bpjsvclaim;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.connector.Connector;
import java.util.ServiceLoader;
import org.junit.jupiter.api.Test;

class VClaimConnectorTest {

    @Test
    void isFoundAsAServiceThatReturnsRecords() {
        assertThat(ServiceLoader.load(Connector.class))
                .singleElement()
                .isInstanceOf(VClaimConnector.class)
                .satisfies(unit -> {
                    assertThat(unit.dialect()).isEqualTo("bpjs-vclaim");
                    assertThat(unit.mode()).isEqualTo(Connector.Mode.RECORD);
                });
    }

    @Test
    void showsNothingPersonal() {
        assertThat(Native.REQUEST.toString()).isEqualTo("VClaimRequest[redacted]");
        assertThat(Native.reply(Native.NIK).toString()).isEqualTo("VClaimReply[200, redacted]");
        assertThat(new VClaimEnvelope("200", NativeWording.of(Native.NIK), Native.NIK).toString())
                .isEqualTo("VClaimEnvelope[200, redacted]");
        assertThat(NativeWording.of(Native.NIK).toString()).isEqualTo("NativeWording[redacted]");
    }
}
