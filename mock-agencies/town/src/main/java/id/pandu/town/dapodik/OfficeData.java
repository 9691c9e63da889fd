package id.pandu.town.dapodik;

import id.pandu.town.population.Pupil;
import id.pandu.town.population.Region;
import id.pandu.town.population.SchoolCalendar;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** The tables of one education office while they are being filled. */
final class OfficeData {

    static final int CLASS = 1;
    static final int EXTRACURRICULAR = 51;

    /** Letter of the classes that are deleted softly. */
    static final String DELETED_CLASS = "Y";

    private static final String[] ROMAN = {"I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII"};

    private final Table schools = Table.audited(
            "public.sekolah", "sekolah_id", "nama", "npsn", "bentuk_pendidikan_id", "kode_wilayah", "status_sekolah");
    private final Table groups = Table.audited(
            "public.rombongan_belajar",
            "rombongan_belajar_id",
            "semester_id",
            "sekolah_id",
            "tingkat_pendidikan_id",
            "nama",
            "jenis_rombel");
    final Table pupils = Table.audited(
            "public.peserta_didik",
            "peserta_didik_id",
            "nama",
            "jenis_kelamin",
            "nisn",
            "nik",
            "no_kk",
            "tempat_lahir",
            "tanggal_lahir",
            "agama_id",
            "kode_wilayah",
            "nik_ayah",
            "nama_ayah",
            "nik_ibu",
            "nama_ibu_kandung",
            "nik_wali",
            "nama_wali",
            "layak_pip",
            "id_layak_pip",
            "penerima_kip",
            "no_kip",
            "nm_kip");
    final Table registrations = Table.audited(
            "public.registrasi_peserta_didik",
            "registrasi_id",
            "peserta_didik_id",
            "sekolah_id",
            "jenis_pendaftaran_id",
            "nipd",
            "tanggal_masuk_sekolah",
            "jenis_keluar_id",
            "tanggal_keluar");
    final Table members = Table.audited(
            "public.anggota_rombel",
            "anggota_rombel_id",
            "rombongan_belajar_id",
            "peserta_didik_id",
            "jenis_pendaftaran_id");

    private final List<School> schoolList;
    private final List<School> closedSchools;
    private final Map<String, UUID> knownGroups = new HashMap<>();

    OfficeData(Region region) {
        this.schoolList = School.allOf(region);
        this.closedSchools = School.closedOf(region);
        schoolList.forEach(school -> add(school, false));
        closedSchools.forEach(school -> add(school, true));
    }

    /** The tables in the order in which they can be filled. */
    List<Table> tables() {
        return List.of(schools, pupils, registrations, groups, members);
    }

    /** The school of this kind that a pupil with this number goes to. */
    School school(School.Kind kind, long number) {
        List<School> ofKind =
                schoolList.stream().filter(school -> school.kind() == kind).toList();
        return ofKind.get((int) (number % ofKind.size()));
    }

    /** The closed school of this kind. */
    School closedSchool(School.Kind kind) {
        return closedSchools.stream()
                .filter(school -> school.kind() == kind)
                .findFirst()
                .orElseThrow();
    }

    /** The group of a school in a semester, created when it is first asked for. */
    UUID group(School school, SchoolCalendar semester, int grade, int groupKind, String letter) {
        String name = groupKind == CLASS ? ROMAN[grade - 1] + " " + letter : "PRAMUKA " + grade;
        String key = school.npsn() + semester.semesterId() + name;
        return knownGroups.computeIfAbsent(key, unknown -> {
            UUID created = id("group" + unknown);
            boolean deleted = letter.equals(DELETED_CLASS);
            groups.add(deleted, created, semester.semesterId(), school.id(), grade, name, groupKind);
            return created;
        });
    }

    private void add(School school, boolean closed) {
        schools.add(
                closed,
                school.id(),
                school.name(),
                school.npsn(),
                school.kind().code(),
                school.regionCode(),
                school.state() ? 1 : 2);
    }

    /** Letter of the class a pupil is in. */
    static String letter(Pupil pupil) {
        return Long.parseLong(pupil.nisn()) % 2 == 1 ? "A" : "B";
    }

    static UUID id(String key) {
        return UUID.nameUUIDFromBytes(key.getBytes(StandardCharsets.UTF_8));
    }
}
