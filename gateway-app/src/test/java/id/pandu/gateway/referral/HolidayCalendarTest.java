package id.pandu.gateway.referral;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.hub.referral.WorkingDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

@ExtendWith(OutputCaptureExtension.class)
class HolidayCalendarTest {

    private static final LocalDate CHRISTMAS = LocalDate.of(2026, 12, 25);
    private static final LocalDate OTHER = LocalDate.of(2026, 12, 31);

    private Path file;
    private long changes;

    @BeforeEach
    void write(@TempDir Path folder) throws IOException {
        file = folder.resolve("holidays.yaml");
        write("holidays:\n  - {date: 2026-12-25, name: Natal, kind: national}\n");
    }

    @Test
    void readsTheFileAnewWhenItHasChanged() throws IOException {
        var unit = new HolidayCalendar(file, Set.of(OTHER));
        assertThat(unit.get()).isEqualTo(new WorkingDays(Set.of(CHRISTMAS, OTHER)));

        write("holidays:\n  - {date: 2026-12-24, name: Cuti, kind: joint-leave}\n");

        assertThat(unit.get()).isEqualTo(new WorkingDays(Set.of(LocalDate.of(2026, 12, 24), OTHER)));
    }

    @Test
    void goesOnWithTheLastGoodFile(CapturedOutput log) throws IOException {
        var unit = new HolidayCalendar(file, Set.of());
        write("holidays:\n  - {date: 2026-12-25, name: Natal, kind: regional}\n");

        assertThat(unit.get().holidays()).containsExactly(CHRISTMAS);
        assertThat(unit.get().holidays()).containsExactly(CHRISTMAS);
        assertThat(log.getAll().split("what it said last goes on", -1)).hasSize(2);
        Files.delete(file);
        assertThat(unit.get().holidays()).containsExactly(CHRISTMAS);

        write("holidays: []\n");
        assertThat(unit.get().holidays()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "holidays:",
                "holidays: [{date: 2026-02-30, name: x, kind: national}]",
                "holidays: [{date: 2026-02-20, kind: national}]",
                "holidays: [{date: 2026-02-20, name: x, kind: national, more: 1}]",
                "holidays: [{date: 2026-02-20, name: x, kind: national}",
                "holidays: [null]",
            })
    void stopsTheStartForAWrongFile(String content) throws IOException {
        write(content);

        assertThatThrownBy(() -> new HolidayCalendar(file, Set.of())).isInstanceOf(InvalidHolidaysException.class);
    }

    @Test
    void stopsTheStartForAFileThatIsNotThere() {
        Path nowhere = file.resolveSibling("nowhere.yaml");

        assertThatThrownBy(() -> new HolidayCalendar(nowhere, Set.of()))
                .isInstanceOf(InvalidHolidaysException.class)
                .hasMessageContaining("nowhere.yaml");
    }

    @Test
    void knowsTheHolidaysOf2026() {
        Set<LocalDate> days = HolidayFile.read(Path.of("sandbox/config/holidays.yaml"));

        assertThat(days).hasSize(25).allMatch(day -> day.getYear() == 2026);
        assertThat(days.stream().filter(day -> day.getDayOfWeek() == DayOfWeek.SUNDAY))
                .hasSize(3);
    }

    private void write(String content) throws IOException {
        Files.writeString(file, content);
        Files.setLastModifiedTime(file, FileTime.fromMillis(1_800_000_000_000L + changes++));
    }
}
