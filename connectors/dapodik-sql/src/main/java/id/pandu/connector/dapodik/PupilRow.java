package id.pandu.connector.dapodik;

import id.pandu.api.model.Gender;
import id.pandu.api.model.Pupil;
import id.pandu.api.model.Pupil.RelationEnum;
import id.pandu.api.model.School;
import id.pandu.api.model.School.OwnershipEnum;
import id.pandu.api.model.SchoolAid;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One row of {@code education.sql}: a pupil, and by which of their NIKs they were found.
 *
 * @param id native {@code peserta_didik_id}; the same pupil may come in several rows
 * @param semester native {@code semester_id}
 * @param nik the pupil's own
 * @param motherNik native {@code nik_ibu}
 * @param fatherNik native {@code nik_ayah}
 * @param guardianNik native {@code nik_wali}
 * @param row everything else
 */
record PupilRow(
        UUID id,
        String semester,
        @Nullable String nik,
        @Nullable String motherNik,
        @Nullable String fatherNik,
        @Nullable String guardianNik,
        NativeRow row) {

    private static final int HIGHEST_GRADE = 13;

    /** Reads a native row; throws an {@code INVALID_RESPONSE} fault where it is not what the DDL promises. */
    static PupilRow from(Map<String, ? extends @Nullable Object> columns) {
        var row = new NativeRow(columns);
        if (!(columns.get("peserta_didik_id") instanceof UUID id)) {
            throw NativeRow.mistyped("peserta_didik_id");
        }
        return new PupilRow(
                id,
                row.requiredText("semester_id"),
                row.text("nik"),
                row.text("nik_ibu"),
                row.text("nik_ayah"),
                row.text("nik_wali"),
                row);
    }

    boolean isAbout(String asked) {
        return asked.equals(nik);
    }

    /** What the person asked for is to this pupil, if anything. A parent who is the guardian too is told as the parent. */
    @Nullable
    RelationEnum relationTo(String asked) {
        if (asked.equals(motherNik)) {
            return RelationEnum.MOTHER;
        }
        if (asked.equals(fatherNik)) {
            return RelationEnum.FATHER;
        }
        return asked.equals(guardianNik) ? RelationEnum.GUARDIAN : null;
    }

    /** The pupil in canonical form, as seen by the person asked for; without a relation when they are the pupil. */
    Pupil pupilFor(String asked) {
        return Pupil.builder()
                .nik(row.digits("nik", 16))
                .nisn(row.digits("nisn", 10))
                .name(row.requiredText("nama"))
                .birthDate(row.date("tanggal_lahir"))
                .gender(gender(row))
                .relation(isAbout(asked) ? null : relationTo(asked))
                .school(school(row))
                .grade(grade(row))
                .className(row.requiredText("nama_rombel"))
                .semester(semester)
                .schoolAid(schoolAid(row))
                .build();
    }

    /** The type's name only: the values are personal. */
    @Override
    public String toString() {
        return "PupilRow[redacted]";
    }

    private static Gender gender(NativeRow row) {
        return switch (row.requiredText("jenis_kelamin")) {
            case "L" -> Gender.MALE;
            case "P" -> Gender.FEMALE;
            default -> throw NativeRow.mistyped("jenis_kelamin");
        };
    }

    private static School school(NativeRow row) {
        OwnershipEnum ownership = switch (row.integer("status_sekolah")) {
            case 1 -> OwnershipEnum.PUBLIC;
            case 2 -> OwnershipEnum.PRIVATE;
            default -> throw NativeRow.mistyped("status_sekolah");
        };
        return School.builder()
                .npsn(row.requiredText("npsn"))
                .name(row.requiredText("nama_sekolah"))
                .ownership(ownership)
                .build();
    }

    /** Levels above 13 are codes of early childhood and special forms, not grades. */
    private static @Nullable Integer grade(NativeRow row) {
        int level = row.integer("tingkat_pendidikan_id");
        return level >= 0 && level <= HIGHEST_GRADE ? level : null;
    }

    private static SchoolAid schoolAid(NativeRow row) {
        return SchoolAid.builder()
                .eligible(row.flag("layak_pip"))
                .reason(row.text("alasan_layak_pip"))
                .cardHolder(row.flag("penerima_kip"))
                .cardNumber(row.text("no_kip"))
                .build();
    }
}
