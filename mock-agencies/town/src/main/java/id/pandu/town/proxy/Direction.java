package id.pandu.town.proxy;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;

/**
 * One direction of a session. Reading and writing are apart, so that the end of the stream is noticed at once even while a fault
 * holds the bytes back.
 */
final class Direction {

    private static final int CHUNK = 16 * 1024;
    private static final int CHUNKS_HELD = 256;
    private static final byte[] END = new byte[0];

    private final BlockingQueue<byte[]> held = new LinkedBlockingQueue<>(CHUNKS_HELD);
    private final InputStream in;
    private final OutputStream out;
    private final ChunkFilter filter;

    Direction(InputStream in, OutputStream out, ChunkFilter filter) {
        this.in = in;
        this.out = out;
        this.filter = filter;
    }

    /** What a fault makes of a chunk on its way. */
    @FunctionalInterface
    interface ChunkFilter {

        /** The bytes to send on; empty ends the session. May wait. */
        byte[] apply(byte[] chunk) throws InterruptedException;
    }

    /** Puts bytes in front of those that will be read. */
    void preload(byte[] bytes) {
        held.add(bytes);
    }

    /** Reads until the stream ends. */
    void read() throws IOException, InterruptedException {
        byte[] buffer = new byte[CHUNK];
        int count = in.read(buffer);
        while (count >= 0) {
            held.put(Arrays.copyOf(buffer, count));
            count = in.read(buffer);
        }
    }

    /** Lets the writer finish what is held. */
    void finish() throws InterruptedException {
        held.put(END);
    }

    /** Writes until the session ends. */
    void write() throws IOException, InterruptedException {
        byte[] chunk = held.take();
        while (chunk.length > 0) {
            byte[] changed = filter.apply(chunk);
            if (changed.length == 0) {
                return;
            }
            out.write(changed);
            out.flush();
            chunk = changed.length < chunk.length ? END : held.take();
        }
    }
}
