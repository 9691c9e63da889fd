package id.pandu.town.proxy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import org.junit.jupiter.api.Test;

class RequestScannerTest {

    private final RequestScanner unit = new RequestScanner();

    @Test
    void aSimpleQueryIsARequest() {
        assertThat(begun(messages("Q"))).isEqualTo(1);
        assertThat(begun(messages("QQ"))).isEqualTo(2);
    }

    @Test
    void allMessagesUpToTheirSyncAreOneRequest() {
        assertThat(begun(messages("PBDES"))).isEqualTo(1);
        assertThat(begun(messages("BEPBES"))).isEqualTo(1);
        assertThat(begun(messages("PBD"))).isEqualTo(1);
        assertThat(begun(messages("ES"))).isZero();
    }

    @Test
    void passwordsCopiedDataAndTheFarewellAreNone() {
        assertThat(begun(messages("pp"))).isZero();
        assertThat(begun(messages("Qddc"))).isEqualTo(1);
        assertThat(begun(messages("X"))).isZero();
    }

    @Property(tries = 100)
    void countsAlikeHoweverTheBytesAreCut(@ForAll @IntRange(min = 1, max = 40) int chunk) {
        byte[] all = messages("ppQPBDESQPBES");
        RequestScanner scanner = new RequestScanner();
        int begun = 0;
        for (int from = 0; from < all.length; from += chunk) {
            byte[] part = Arrays.copyOfRange(all, from, Math.min(all.length, from + chunk));
            begun += scanner.scan(part, part.length);
        }
        assertThat(begun).isEqualTo(4);
    }

    private int begun(byte[] chunk) {
        return unit.scan(chunk, chunk.length);
    }

    private static byte[] messages(String types) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        for (int i = 0; i < types.length(); i++) {
            out.write(types.charAt(i));
            out.writeBytes(ByteBuffer.allocate(4).putInt(4 + 7).array());
            out.writeBytes("QQQQQQQ".getBytes(StandardCharsets.US_ASCII));
        }
        return out.toByteArray();
    }
}
