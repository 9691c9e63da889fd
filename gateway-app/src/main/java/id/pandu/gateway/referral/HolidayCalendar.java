package id.pandu.gateway.referral;

import id.pandu.hub.referral.WorkingDays;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Objects;
import java.util.Set;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The calendar by which people's time is counted. Its file is read anew when it has changed; while it is missing or wrong, what it said last
 * goes on. A file that is wrong at the start stops it.
 */
final class HolidayCalendar implements Supplier<WorkingDays> {

    private static final Logger LOG = LoggerFactory.getLogger(HolidayCalendar.class);

    private final @Nullable Path file;
    private final Set<LocalDate> others;
    private State state;

    /**
     * @param file YAML, {@link HolidayFile}; {@code null} for none
     * @param others holidays that stand elsewhere
     * @throws InvalidHolidaysException when the file cannot be used
     */
    HolidayCalendar(@Nullable Path file, Set<LocalDate> others) {
        this.file = file;
        this.others = Set.copyOf(others);
        this.state = file == null ? new State(null, new WorkingDays(others)) : read(file, version(file), this.others);
    }

    /** What a file said when it looked like this. */
    private record State(@Nullable Version version, WorkingDays days) {}

    /** By which a change is noticed. */
    private record Version(FileTime modified, long size) {}

    @Override
    public synchronized WorkingDays get() {
        if (file != null) {
            follow(file);
        }
        return state.days();
    }

    private void follow(Path path) {
        Version now = version(path);
        if (Objects.equals(now, state.version())) {
            return;
        }
        try {
            state = read(path, now, others);
            LOG.info("Holidays were read anew");
        } catch (InvalidHolidaysException wrong) {
            LOG.warn("{}; what it said last goes on", wrong.getMessage());
            state = new State(now, state.days());
        }
    }

    private static State read(Path file, @Nullable Version version, Set<LocalDate> others) {
        Set<LocalDate> days = new HashSet<>(others);
        days.addAll(HolidayFile.read(file));
        return new State(version, new WorkingDays(days));
    }

    private static @Nullable Version version(Path file) {
        try {
            return new Version(Files.getLastModifiedTime(file), Files.size(file));
        } catch (IOException gone) {
            return null;
        }
    }
}
