package id.pandu.town.http;

import jakarta.servlet.ServletException;
import java.io.IOException;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ValveBase;

/** Hands each request its {@link ClientConnection}, which servlets alone cannot reach. */
public final class ConnectionValve extends ValveBase {

    @Override
    public void invoke(Request request, Response response) throws IOException, ServletException {
        if (request.getConnector().getProtocolHandler() instanceof WatchfulProtocol protocol) {
            request.setAttribute(ClientConnection.class.getName(), new TomcatConnection(protocol, request));
        }
        getNext().invoke(request, response);
    }
}
