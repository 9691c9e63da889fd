package id.pandu.audit;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeParseException;
import java.time.temporal.ChronoUnit;
import java.util.Locale;

/** Times as they are signed: RFC 3339, UTC, always three digits of a second. One instant has exactly one text. */
final class UtcMillis {

    private static final DateTimeFormatter FORM = DateTimeFormatter.ofPattern(
                    "uuuu-MM-dd'T'HH:mm:ss.SSS'Z'", Locale.ROOT)
            .withZone(ZoneOffset.UTC);

    private UtcMillis() {}

    static Instant cut(Instant time) {
        return time.truncatedTo(ChronoUnit.MILLIS);
    }

    static String text(Instant time) {
        return FORM.format(time);
    }

    static Instant parse(String text) {
        try {
            Instant time = Instant.parse(text);
            if (text(time).equals(text)) {
                return time;
            }
        } catch (DateTimeParseException e) {
            // Told below, without the text that was given.
        }
        throw new IllegalArgumentException("a time has the form 2026-01-31T23:59:59.000Z");
    }
}
