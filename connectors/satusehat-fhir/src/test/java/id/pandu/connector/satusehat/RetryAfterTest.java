package id.pandu.connector.satusehat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RetryAfterTest {

    @ParameterizedTest
    @CsvSource({
        "30, PT30S",
        "' 7 ', PT7S",
        "0, PT0S",
        "300, PT5M",
        "301, PT5M",
        "99999999999999999999, PT5M",
        "'Thu, 15 Jan 2026 00:01:00 GMT', PT1M",
        "'Thu, 15 Jan 2026 09:00:00 GMT', PT5M",
        "-5, PT0S",
        "besok, PT0S",
        "'', PT0S"
    })
    void waitsAsAskedAndForFiveMinutesAtMost(String header, Duration wait) {
        assertThat(RetryAfter.in(Native.headers(Map.of("Retry-After", header)), Native.NOW))
                .isEqualTo(Native.NOW.plus(wait));
    }

    @Test
    void doesNotWaitForADateThatIsOver() {
        var past = Native.headers(Map.of("Retry-After", "Wed, 14 Jan 2026 00:00:00 GMT"));

        assertThat(RetryAfter.in(past, Native.NOW)).isBefore(Native.NOW);
    }

    @Test
    void doesNotWaitWhenNotAsked() {
        assertThat(RetryAfter.in(Native.headers(Map.of()), Native.NOW)).isEqualTo(Native.NOW);
    }
}
