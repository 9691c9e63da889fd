package id.pandu.connector.http;

import java.net.http.HttpHeaders;

/**
 * What came back, whole and unread.
 *
 * @param status HTTP status, redirects included, for none is followed
 * @param headers of the answer
 * @param body as UTF-8, whatever its content type claims, for agencies label error pages as JSON too
 */
public record HttpReply(int status, HttpHeaders headers, String body) {

    /** Whether the status is one of success. */
    public boolean succeeded() {
        return status >= 200 && status < 300;
    }

    /** The status only: the rest can be personal. */
    @Override
    public String toString() {
        return "HttpReply[" + status + ", redacted]";
    }
}
