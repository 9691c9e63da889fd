package id.pandu.town.proxy;

import java.io.Closeable;
import java.io.IOException;

/** Closes what may be closed already. */
final class Sockets {

    private Sockets() {}

    static void close(Closeable socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Closing is all that was wanted.
        }
    }
}
