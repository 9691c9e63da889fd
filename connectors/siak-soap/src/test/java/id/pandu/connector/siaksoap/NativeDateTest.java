package id.pandu.connector.siaksoap;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.DateTimeException;
import java.time.LocalDate;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NativeDateTest {

    @ParameterizedTest
    @ValueSource(strings = {"1990-03-12", " 1990-03-12\n", "1990-03-12+07:00", "1990-03-12Z"})
    void readsADayAsSchemasWriteIt(String text) {
        assertThat(NativeDate.parse(text)).isEqualTo(LocalDate.of(1990, 3, 12));
        assertThat(NativeDate.print(LocalDate.of(1990, 3, 12))).isEqualTo("1990-03-12");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "12-03-1990", "1990-02-30", "-1990-03-12", "+21990-03-12", "0000-01-01"})
    void refusesWhatIsNoDayOfOurCalendar(String text) {
        assertThatThrownBy(() -> NativeDate.parse(text)).isInstanceOf(DateTimeException.class);
    }
}
