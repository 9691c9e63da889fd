package id.pandu.town.usulan;

import java.util.Random;
import org.apache.sshd.common.util.buffer.Buffer;
import org.apache.sshd.common.util.buffer.BufferUtils;
import org.apache.sshd.common.util.buffer.ByteArrayBuffer;

/** What goes out in place of an answer. */
final class BrokenPackets {

    private static final int GARBAGE_BYTES = 512;

    private BrokenPackets() {}

    /** The first half of a packet. */
    static Buffer half(Buffer packet) {
        BufferUtils.updateLengthPlaceholder(packet, 0);
        int length = packet.available() / 2;
        byte[] bytes = new byte[length];
        System.arraycopy(packet.array(), packet.rpos(), bytes, 0, length);
        return new ByteArrayBuffer(bytes);
    }

    /** Always alike. Its first bytes are no length a packet can have, so that a caller sees at once that this is not SFTP. */
    static Buffer garbage() {
        byte[] bytes = new byte[GARBAGE_BYTES];
        new Random(GARBAGE_BYTES).nextBytes(bytes);
        bytes[0] = (byte) 0x7E;
        return new ByteArrayBuffer(bytes);
    }
}
