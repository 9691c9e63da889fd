package id.pandu.hub.discrepancy;

import id.pandu.api.model.Address;
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
 * What one agency says of a person, as far as other agencies say it too.
 *
 * @param agency id of the agency
 * @param values what it says, in its own spelling; dates as {@code yyyy-MM-dd}
 */
public record Claims(String agency, Map<AttributeEnum, String> values) {

    public Claims {
        values = Map.copyOf(values);
    }

    /**
     * What a released part of a profile claims. A text that is empty or all spaces claims nothing. Where several parts of
     * the profile hold the same attribute, the first of identity, coverage, education and welfare counts. The masked name of
     * the health exchange is no claim: what a mask hides, and how, is the exchange's secret.
     */
    public static Claims of(String agency, Profile profile) {
        var values = new EnumMap<AttributeEnum, String>(AttributeEnum.class);
        Identity identity = profile.identity();
        if (identity != null) {
            person(values, identity.name(), identity.birthDate(), identity.gender());
            home(values, identity.familyCardNumber(), identity.address());
        }
        Coverage coverage = profile.coverage();
        if (coverage != null) {
            person(values, coverage.name(), coverage.birthDate(), coverage.gender());
        }
        Pupil pupil = profile.education() == null ? null : profile.education().ownEnrolment();
        if (pupil != null) {
            person(values, pupil.name(), pupil.birthDate(), pupil.gender());
        }
        Welfare welfare = profile.welfare();
        if (welfare != null) {
            person(values, welfare.name(), welfare.birthDate(), welfare.gender());
            home(values, welfare.familyCardNumber(), welfare.address());
        }
        return new Claims(agency, values);
    }

    /** The agency only: the values are personal. */
    @Override
    public String toString() {
        return "Claims[" + agency + "]";
    }

    private static void person(
            Map<AttributeEnum, String> values,
            @Nullable String name,
            @Nullable LocalDate birthDate,
            @Nullable Gender gender) {
        put(values, AttributeEnum.NAME, name);
        put(values, AttributeEnum.BIRTH_DATE, birthDate == null ? null : birthDate.toString());
        put(values, AttributeEnum.GENDER, gender == null ? null : gender.value());
    }

    private static void home(
            Map<AttributeEnum, String> values, @Nullable String familyCardNumber, @Nullable Address address) {
        put(values, AttributeEnum.HOUSEHOLD, familyCardNumber);
        put(values, AttributeEnum.REGION, address == null ? null : address.region());
    }

    private static void put(Map<AttributeEnum, String> values, AttributeEnum attribute, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            values.putIfAbsent(attribute, value);
        }
    }
}
