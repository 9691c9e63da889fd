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

    /** Reads a native row; throws an {@code INVALID_RESPONSE} fault where it has other columns than the DDL, or no identity. */
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

    /**
     * The pupil in canonical form, as seen by the person asked for; without a relation when they are the pupil. What one school
     * left empty or filled in oddly is left out: it must not hide the pupil, nor the brothers and sisters at other schools.
     */
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
                .className(row.text("nama_rombel"))
                .semester(semester)
                .schoolAid(schoolAid(row))
                .build();
    }

    /** The type's name only: the values are personal. */
    @Override
    public String toString() {
        return "PupilRow[redacted]";
    }

    private static @Nullable Gender gender(NativeRow row) {
        String letter = row.text("jenis_kelamin");
        if ("L".equals(letter)) {
            return Gender.MALE;
        }
        return "P".equals(letter) ? Gender.FEMALE : null;
    }

    private static School school(NativeRow row) {
        return School.builder()
                .npsn(npsn(row))
                .name(row.requiredText("nama_sekolah"))
                .ownership(ownership(row))
                .build();
    }

    /** Eight digits, or a letter and seven digits for schools outside the regular system. */
    private static @Nullable String npsn(NativeRow row) {
        String npsn = row.text("npsn");
        return npsn != null && npsn.matches("[0-9A-Z][0-9]{7}") ? npsn : null;
    }

    private static @Nullable OwnershipEnum ownership(NativeRow row) {
        Integer status = row.integer("status_sekolah");
        if (status == null) {
            return null;
        }
        return switch (status) {
            case 1 -> OwnershipEnum.PUBLIC;
            case 2 -> OwnershipEnum.PRIVATE;
            default -> null;
        };
    }

    /** Levels above 13 are codes of early childhood and special forms, not grades. */
    private static @Nullable Integer grade(NativeRow row) {
        Integer level = row.integer("tingkat_pendidikan_id");
        return level != null && level >= 0 && level <= HIGHEST_GRADE ? level : null;
    }

    /** Nothing when one of its flags is not 0 or 1: either answer would be a guess. */
    private static @Nullable SchoolAid schoolAid(NativeRow row) {
        Boolean eligible = row.flag("layak_pip");
        Boolean cardHolder = row.flag("penerima_kip");
        String reason = row.text("alasan_layak_pip");
        String cardNumber = row.text("no_kip");
        if (eligible == null || cardHolder == null) {
            return null;
        }
        return SchoolAid.builder()
                .eligible(eligible)
                .reason(reason)
                .cardHolder(cardHolder)
                .cardNumber(cardNumber)
                .build();
    }
}
