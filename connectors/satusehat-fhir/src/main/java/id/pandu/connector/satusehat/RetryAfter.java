package id.pandu.connector.satusehat;

import java.net.http.HttpHeaders;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** The header {@code Retry-After} (RFC 9110, 10.2.3): seconds, or a date. */
final class RetryAfter {

    /** No more is believed: a careless header must not take an agency away for a day. */
    private static final Duration LONGEST = Duration.ofMinutes(5);

    private RetryAfter() {}

    /** Until when to wait; {@code now} without a header that makes sense. */
    static Instant in(HttpHeaders headers, Instant now) {
        Instant asked = headers.firstValue("Retry-After")
                .map(String::strip)
                .map(value -> value.matches("[0-9]+") ? afterSeconds(value, now) : date(value, now))
                .orElse(now);
        Instant longest = now.plus(LONGEST);
        return asked.isAfter(longest) ? longest : asked;
    }

    private static Instant afterSeconds(String digits, Instant now) {
        boolean small = digits.length() <= 6;
        return now.plus(small ? Duration.ofSeconds(Integer.parseInt(digits)) : LONGEST);
    }

    private static Instant date(String value, Instant now) {
        try {
            return ZonedDateTime.parse(value, DateTimeFormatter.RFC_1123_DATE_TIME)
                    .toInstant();
        } catch (DateTimeException nonsense) {
            return now;
        }
    }
}
