package id.pandu.town.http;

import org.apache.catalina.connector.Request;
import org.apache.coyote.ActionCode;
import org.apache.tomcat.util.net.SocketWrapperBase;
import org.jspecify.annotations.Nullable;

/** A connection of the embedded Tomcat. */
final class TomcatConnection implements ClientConnection {

    private final WatchfulProtocol protocol;
    private final Request request;
    private @Nullable SocketWrapperBase<?> socket;

    TomcatConnection(WatchfulProtocol protocol, Request request) {
        this.protocol = protocol;
        this.request = request;
    }

    @Override
    public boolean isGone() {
        if (socket == null) {
            socket = protocol.socketOf(request.getRemotePort());
        }
        return socket == null || WatchfulProtocol.isAtEnd(socket);
    }

    @Override
    public void close() {
        request.getCoyoteRequest().action(ActionCode.CLOSE_NOW, null);
    }
}
