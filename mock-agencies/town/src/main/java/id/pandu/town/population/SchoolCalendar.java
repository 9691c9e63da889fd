package id.pandu.town.population;

import java.time.LocalDate;

/**
 * The school year and semester of a day: semester 1 is July to December, semester 2 January to June of the school year that began
 * in the July before.
 *
 * @param schoolYear the calendar year in which the school year began
 * @param half 1 or 2
 */
public record SchoolCalendar(int schoolYear, int half) {

    private static final int GRADES = 12;
    private static final int AGE_BEFORE_FIRST_GRADE = 6;

    /** The semester a day falls into. */
    public static SchoolCalendar of(LocalDate day) {
        return day.getMonthValue() >= 7
                ? new SchoolCalendar(day.getYear(), 1)
                : new SchoolCalendar(day.getYear() - 1, 2);
    }

    /** Dapodik's five characters, such as 20261. */
    public String semesterId() {
        return schoolYear + "" + half;
    }

    /** The semester before this one. */
    public SchoolCalendar previous() {
        return half == 2 ? new SchoolCalendar(schoolYear, 1) : new SchoolCalendar(schoolYear - 1, 2);
    }

    /** First day of the semester. */
    public LocalDate start() {
        return half == 1 ? LocalDate.of(schoolYear, 7, 1) : LocalDate.of(schoolYear + 1, 1, 1);
    }

    /** Last day of the semester. */
    public LocalDate end() {
        return half == 1 ? LocalDate.of(schoolYear, 12, 31) : LocalDate.of(schoolYear + 1, 6, 30);
    }

    /** The grade, 1 to 12, of a child born in a year; below 1 too young, above 12 out of school. */
    public int gradeOf(LocalDate birthDate) {
        return schoolYear - birthDate.getYear() - AGE_BEFORE_FIRST_GRADE;
    }

    /** Whether children born on this day go to school now. */
    public boolean isSchoolAge(LocalDate birthDate) {
        return gradeOf(birthDate) >= 1 && gradeOf(birthDate) <= GRADES;
    }
}
