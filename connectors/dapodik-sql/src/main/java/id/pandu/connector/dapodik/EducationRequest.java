package id.pandu.connector.dapodik;

import java.util.Map;

/**
 * The parameters of {@code education.sql}.
 *
 * @param nik whose own enrolment and children are wanted, 16 digits
 * @param semester the current semester
 */
public record EducationRequest(String nik, SchoolSemester semester) {

    /** The parameters by the names that stand in the statement. */
    public Map<String, Object> parameters() {
        return Map.of("nik", nik, "semester", semester.id());
    }

    /** The semester only: the NIK is personal. */
    @Override
    public String toString() {
        return "EducationRequest[" + semester.id() + "]";
    }
}
