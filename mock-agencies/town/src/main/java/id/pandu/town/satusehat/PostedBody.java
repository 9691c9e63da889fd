package id.pandu.town.satusehat;

import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Objects;

/**
 * What was posted.
 *
 * @param mediaType in lower case and without parameters
 * @param text at most what the exchange reads
 * @param tooLarge whether there was more than that
 */
record PostedBody(String mediaType, String text, boolean tooLarge) {

    private static final int LARGEST = 64 * 1024;

    static PostedBody of(HttpServletRequest request) throws IOException {
        String type = Objects.requireNonNullElse(request.getContentType(), "");
        byte[] bytes = request.getInputStream().readNBytes(LARGEST + 1);
        String mediaType = type.split(";", 2)[0].strip().toLowerCase(Locale.ROOT);
        return new PostedBody(mediaType, new String(bytes, StandardCharsets.UTF_8), bytes.length > LARGEST);
    }

    /** A body as FHIR clients label it. */
    static PostedBody fhir(String text) {
        return new PostedBody("application/fhir+json", text, false);
    }

    /** Says nothing of the person in the text. */
    @Override
    public String toString() {
        return "PostedBody[" + mediaType + "]";
    }
}
