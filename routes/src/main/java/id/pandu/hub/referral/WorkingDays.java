package id.pandu.hub.referral;

import id.pandu.hub.api.WesternIndonesianTime;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Set;

/**
 * Counts days on which offices are open: Monday to Friday, without national holidays and joint leave.
 *
 * @param holidays days on which they are not
 */
public record WorkingDays(Set<LocalDate> holidays) {

    private static final int CLOSING_HOUR = 16;

    public WorkingDays {
        holidays = Set.copyOf(holidays);
    }

    /** The end of business so many working days after a moment; on the same day for 0, or on the first working day after it. */
    public OffsetDateTime after(OffsetDateTime moment, int days) {
        LocalDate day = moment.atZoneSameInstant(WesternIndonesianTime.ZONE).toLocalDate();
        int left = days;
        while (left > 0 || !isWorkingDay(day)) {
            day = day.plusDays(1);
            if (isWorkingDay(day)) {
                left--;
            }
        }
        return ZonedDateTime.of(day.atTime(CLOSING_HOUR, 0), WesternIndonesianTime.ZONE)
                .toOffsetDateTime();
    }

    private boolean isWorkingDay(LocalDate day) {
        return day.getDayOfWeek() != DayOfWeek.SATURDAY
                && day.getDayOfWeek() != DayOfWeek.SUNDAY
                && !holidays.contains(day);
    }
}
