package id.pandu.connector.dapodik;

import java.time.LocalDate;
import java.time.Month;

/**
 * A semester as Dapodik names it: the year in which the school year began, and 1 (July to December) or 2 (January to June).
 *
 * @param id native {@code semester_id}, five digits
 */
public record SchoolSemester(String id) {

    /** The semester that a day falls in. */
    public static SchoolSemester on(LocalDate day) {
        boolean first = day.getMonthValue() >= Month.JULY.getValue();
        int began = first ? day.getYear() : day.getYear() - 1;
        return new SchoolSemester(began + (first ? "1" : "2"));
    }
}
