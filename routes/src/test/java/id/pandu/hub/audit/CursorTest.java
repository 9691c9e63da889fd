package id.pandu.hub.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CursorTest {

    @Test
    void comesBackAsItWent() {
        var unit = new Cursor(Instant.parse("2026-11-25T05:00:00.123456Z"), UUID.randomUUID());

        assertThat(unit.text()).matches("[A-Za-z0-9_-]{38}");
        assertThat(Cursor.parse(unit.text())).contains(unit);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "A",
                "AAAA",
                "_",
                "__________________________________________________",
                "_________________________________________w",
                "AAAAAAAAAAD_____AAAAAAAAAAAAAAAAAAAAAA"
            })
    void refusesWhatItDidNotWrite(String text) {
        assertThat(Cursor.parse(text)).isEmpty();
    }
}
