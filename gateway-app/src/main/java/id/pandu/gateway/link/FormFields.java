package id.pandu.gateway.link;

import id.pandu.hub.api.QueryParameters;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Optional;

/**
 * The fields of a form as a browser sends it. The body has been read whole before it comes here ({@code BodyLimit}), where a servlet's own reading of parameters
 * finds nothing any more.
 */
final class FormFields {

    static final FormFields NONE = new FormFields(QueryParameters.parse(null));

    private static final int MOST_BYTES = 32 * 1024;
    private static final String FORM = "application/x-www-form-urlencoded";

    private final QueryParameters fields;

    private FormFields(QueryParameters fields) {
        this.fields = fields;
    }

    /** Whether a request says that it brings a form; one that brings nothing need not say it. */
    static boolean isIn(HttpServletRequest request) {
        String type = request.getContentType();
        return type == null
                ? request.getContentLengthLong() <= 0
                : type.toLowerCase(Locale.ROOT).split(";", 2)[0].strip().equals(FORM);
    }

    /** The form of a request; empty when it is longer than any page of ours can send, or cannot be read. */
    static Optional<FormFields> of(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(MOST_BYTES + 1);
        if (body.length > MOST_BYTES) {
            return Optional.empty();
        }
        try {
            return Optional.of(new FormFields(QueryParameters.parse(new String(body, StandardCharsets.UTF_8))));
        } catch (IllegalArgumentException malformed) {
            return Optional.empty();
        }
    }

    /** A field without the blanks around it, its line ends as everywhere but in forms; empty text where it is missing. */
    String text(String name) {
        return fields.text(name).orElse("").replace("\r\n", "\n").strip();
    }
}
