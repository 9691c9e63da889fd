package id.pandu.town.http;

import java.io.IOException;
import org.apache.coyote.http11.Http11NioProtocol;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** HTTP/1.1 that can tell, while a request is being served, whether its client is still there. */
public final class WatchfulProtocol extends Http11NioProtocol {

    /** The socket of the client at this port, or null when it has gone already. */
    @Nullable
    SocketWrapperBase<?> socketOf(int remotePort) {
        for (SocketWrapperBase<?> socket : getEndpoint().getConnections()) {
            if (socket.getRemotePort() == remotePort) {
                return socket;
            }
        }
        return null;
    }

    /** Looks for the end of the stream; what a client sent ahead stays in the socket's buffer. */
    static boolean isAtEnd(SocketWrapperBase<?> socket) {
        try {
            socket.isReadyForRead();
            return false;
        } catch (IOException e) {
            return true;
        }
    }
}
