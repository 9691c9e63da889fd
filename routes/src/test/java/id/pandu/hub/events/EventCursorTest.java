package id.pandu.hub.events;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class EventCursorTest {

    @Test
    void isReadAsItWasWritten() {
        var unit = new EventCursor(Long.MAX_VALUE, 7);

        assertThat(EventCursor.parse(unit.text())).contains(unit);
    }

    @Test
    void standsInTheOrderOfTransactionsAndThenOfNumbers() {
        assertThat(new EventCursor(1, 9)).isLessThan(new EventCursor(2, 1));
        assertThat(new EventCursor(2, 1)).isLessThan(new EventCursor(2, 2));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "x", "AAAA", "AAAAAAAAAAAAAAAAAAAAAA=A", "_____________________w"})
    void refusesWhatIsNone(String text) {
        assertThat(EventCursor.parse(text)).isEmpty();
    }
}
