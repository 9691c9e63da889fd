package id.pandu.hub.oversight;

import id.pandu.hub.oversight.Finding.Place;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.format.DateTimeParseException;
import java.util.Base64;
import java.util.Optional;

/** Writes a place as a cursor, and reads it back. */
final class NoticeCursor {

    private NoticeCursor() {}

    static String of(Place place) {
        String text = place.at() + " " + place.id();
        return Base64.getUrlEncoder().withoutPadding().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    /** Empty when it is none of ours. */
    static Optional<Place> read(String cursor) {
        try {
            String[] parts = new String(Base64.getUrlDecoder().decode(cursor), StandardCharsets.UTF_8).split(" ", 2);
            return parts.length == 2 ? Optional.of(new Place(Instant.parse(parts[0]), parts[1])) : Optional.empty();
        } catch (IllegalArgumentException | DateTimeParseException malformed) {
            return Optional.empty();
        }
    }
}
