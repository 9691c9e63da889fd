package id.pandu.town.dtsen;

import id.pandu.town.faults.FaultKind;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;
import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/**
 * A request to one API on the bus.
 *
 * @param path decoded path behind the API's context
 * @param authorization the header AuthorizationSPLP
 * @param query query string as sent
 * @param fault fault to play
 * @param contentType what the body is labelled as
 * @param body empty for a request without one, or one whose body nobody reads
 */
@SuppressWarnings("ArrayRecordComponent") // read once, never compared
record DtsenRequest(
        String method,
        String path,
        @Nullable String authorization,
        String query,
        @Nullable FaultKind fault,
        @Nullable String contentType,
        byte[] body) {

    /** The longest body the bus lets through. */
    static final int LONGEST_BODY = 64 * 1024;

    /** A request without a body. */
    DtsenRequest(String method, String path, @Nullable String authorization, String query, @Nullable FaultKind fault) {
        this(method, path, authorization, query, fault, null, new byte[0]);
    }

    /** Whether the body is labelled as JSON in UTF-8. */
    boolean isJson() {
        try {
            MediaType type = MediaType.parseMediaType(String.valueOf(contentType));
            boolean utf8 = type.getCharset() == null || type.getCharset().equals(StandardCharsets.UTF_8);
            return utf8 && type.equalsTypeAndSubtype(MediaType.APPLICATION_JSON);
        } catch (InvalidMediaTypeException e) {
            return false;
        }
    }

    /** Leaves out key, query and body, which name the caller and the person. */
    @Override
    public String toString() {
        return "DtsenRequest[" + method + "]";
    }
}
