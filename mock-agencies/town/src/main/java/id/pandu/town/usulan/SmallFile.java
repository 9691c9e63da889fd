package id.pandu.town.usulan;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SeekableByteChannel;

/**
 * A file that cannot grow beyond what a desk takes.
 *
 * @param whenClosed runs when the caller has done with it
 */
record SmallFile(SeekableByteChannel channel, Runnable whenClosed) implements SeekableByteChannel {

    private static final long LARGEST = 64 * 1024;

    @Override
    public int write(ByteBuffer source) throws IOException {
        requireSmall(channel.position() + source.remaining());
        return channel.write(source);
    }

    @Override
    public SeekableByteChannel position(long newPosition) throws IOException {
        requireSmall(newPosition);
        channel.position(newPosition);
        return this;
    }

    @Override
    public int read(ByteBuffer target) throws IOException {
        return channel.read(target);
    }

    @Override
    public long position() throws IOException {
        return channel.position();
    }

    @Override
    public long size() throws IOException {
        return channel.size();
    }

    @Override
    public SeekableByteChannel truncate(long size) throws IOException {
        channel.truncate(size);
        return this;
    }

    @Override
    public boolean isOpen() {
        return channel.isOpen();
    }

    @Override
    public void close() throws IOException {
        boolean first = channel.isOpen();
        channel.close();
        if (first) {
            whenClosed.run();
        }
    }

    private static void requireSmall(long size) throws IOException {
        if (size > LARGEST) {
            throw new IOException("the desk takes files of up to " + LARGEST + " bytes");
        }
    }
}
