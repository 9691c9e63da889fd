package id.pandu.town.http;

import jakarta.servlet.ServletRequest;

/** The connection a request came in on. */
public interface ClientConnection {

    /** Whether the client has closed its side. */
    boolean isGone();

    /** Closes the connection at once, whatever has been sent. */
    void close();

    /** The connection of this request. */
    static ClientConnection of(ServletRequest request) {
        if (request.getAttribute(ClientConnection.class.getName()) instanceof ClientConnection connection) {
            return connection;
        }
        throw new IllegalStateException("ConnectionValve is not installed");
    }
}
