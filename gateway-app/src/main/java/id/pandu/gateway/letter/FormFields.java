package id.pandu.gateway.letter;

import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * What was typed into the form, or stands in the address that a QR code leads to. Anything else there is passed over; what is too long for
 * either field, or is not well encoded, counts as nothing.
 *
 * @param number of the letter
 * @param code of the letter
 */
record FormFields(String number, String code) {

    static final String NUMBER = "nomor";
    static final String CODE = "kode";

    private static final int LONGEST = 60;

    /** The fields of a query, or of a body of the form's type. */
    static FormFields of(@Nullable String encoded) {
        Map<String, String> fields = Stream.of(encoded == null ? "" : encoded)
                .flatMap(text -> Stream.of(text.split("&")))
                .map(field -> field.split("=", 2))
                .filter(field -> field.length == 2)
                .collect(Collectors.toMap(field -> field[0], field -> decoded(field[1]), (first, second) -> first));
        return new FormFields(fields.getOrDefault(NUMBER, ""), fields.getOrDefault(CODE, ""));
    }

    boolean isComplete() {
        return !number.isBlank() && !code.isBlank();
    }

    private static String decoded(String value) {
        try {
            String text = URLDecoder.decode(value, StandardCharsets.UTF_8).strip();
            return text.length() > LONGEST ? "" : text;
        } catch (IllegalArgumentException malformed) {
            return "";
        }
    }

    /** Nothing: who has the code can pass for who holds the letter. */
    @Override
    public String toString() {
        return "FormFields[redacted]";
    }
}
