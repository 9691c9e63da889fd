package id.pandu.hub.lookup;

import id.pandu.api.model.Coverage;
import id.pandu.api.model.Discrepancy.AttributeEnum;
import id.pandu.api.model.Gender;
import id.pandu.api.model.Identity;
import id.pandu.api.model.Profile;
import id.pandu.api.model.Pupil;
import id.pandu.api.model.Welfare;
import java.time.LocalDate;
import java.util.EnumMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * What one agency says of the person looked up, as far as other agencies say it too.
 *
 * @param agency id of the agency
 * @param values what it says, in its own spelling
 */
record Claims(String agency, Map<AttributeEnum, String> values) {

    /** What a released part of a profile claims. */
    static Claims of(String agency, Profile profile) {
        var values = new EnumMap<AttributeEnum, String>(AttributeEnum.class);
        Identity identity = profile.identity();
        if (identity != null) {
            put(values, identity.name(), identity.birthDate(), identity.gender());
        }
        Coverage coverage = profile.coverage();
        if (coverage != null) {
            put(values, coverage.name(), coverage.birthDate(), coverage.gender());
        }
        Pupil pupil = profile.education() == null ? null : profile.education().ownEnrolment();
        if (pupil != null) {
            put(values, pupil.name(), pupil.birthDate(), pupil.gender());
        }
        Welfare welfare = profile.welfare();
        if (welfare != null) {
            put(values, welfare.name(), welfare.birthDate(), welfare.gender());
        }
        return new Claims(agency, values);
    }

    private static void put(
            Map<AttributeEnum, String> values,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender) {
        if (name != null) {
            values.put(AttributeEnum.NAME, name);
        }
        if (birthDate != null) {
            values.put(AttributeEnum.BIRTH_DATE, birthDate.toString());
        }
        if (gender != null) {
            values.put(AttributeEnum.GENDER, gender.value());
        }
    }
}
