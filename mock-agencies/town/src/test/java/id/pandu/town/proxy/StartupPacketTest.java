package id.pandu.town.proxy;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.town.proxy.StartupPacket.Kind;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class StartupPacketTest {

    private static final int PROTOCOL_3_2 = 196_610;

    @Test
    void readsUserAndDatabase() throws IOException {
        byte[] bytes = packet(PROTOCOL_3_2, "user\0pandu_baca\0database\0dapodik_3314\0\0");
        StartupPacket unit = read(bytes);
        assertThat(unit.kind()).isEqualTo(Kind.SESSION);
        assertThat(unit.user()).isEqualTo("pandu_baca");
        assertThat(unit.database()).isEqualTo("dapodik_3314");
        assertThat(unit.bytes()).isEqualTo(bytes);
    }

    @Test
    void takesTheUsersNameWhenNoDatabaseIsGiven() throws IOException {
        assertThat(read(packet(PROTOCOL_3_2, "user\0pandu_baca\0\0")).database())
                .isEqualTo("pandu_baca");
    }

    @Test
    void recognisesEncryptionAndCancelRequests() throws IOException {
        assertThat(read(packet(80_877_103, "")).kind()).isEqualTo(Kind.ENCRYPTION_REQUEST);
        assertThat(read(packet(80_877_104, "")).kind()).isEqualTo(Kind.ENCRYPTION_REQUEST);
        assertThat(read(packet(80_877_102, "12345678")).kind()).isEqualTo(Kind.CANCEL_REQUEST);
    }

    @Test
    void refusesWhatIsNotPostgresql() {
        byte[] http = "GET / HTTP/1.1\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        assertThatThrownBy(() -> read(http)).isInstanceOf(IOException.class);
    }

    private static StartupPacket read(byte[] bytes) throws IOException {
        return StartupPacket.read(new DataInputStream(new ByteArrayInputStream(bytes)));
    }

    private static byte[] packet(int code, String text) throws IOException {
        byte[] body = text.getBytes(StandardCharsets.UTF_8);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(8 + body.length);
        out.writeInt(code);
        out.write(body);
        return bytes.toByteArray();
    }
}
