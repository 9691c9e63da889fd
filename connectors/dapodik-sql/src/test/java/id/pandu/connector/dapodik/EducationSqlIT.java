package id.pandu.connector.dapodik;

import static id.pandu.connector.dapodik.DistrictDatabase.MOTHER;
import static id.pandu.connector.dapodik.DistrictDatabase.PUPIL;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.InputStream;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The statement alone, on a real PostgreSQL: which rows it finds, and that each of its conditions is needed. */
class EducationSqlIT {

    private static final String SOMEBODY = "3314101501889992";

    private static DistrictDatabase database;
    private static String unit;

    @BeforeAll
    static void create() throws Exception {
        database = DistrictDatabase.create("education_sql");
        try (InputStream file = EducationSqlIT.class.getResourceAsStream("education.sql")) {
            unit = new String(Objects.requireNonNull(file).readAllBytes(), UTF_8);
        }
    }

    @BeforeEach
    void reset() throws Exception {
        database.reset();
    }

    @ParameterizedTest
    @ValueSource(strings = {"nik", "nik_ibu", "nik_ayah", "nik_wali"})
    void findsAPupilByTheirOwnNikAndByThoseOfTheFamily(String column) throws Exception {
        database.run("UPDATE public.peserta_didik SET nik = NULL, nik_ibu = NULL");
        assertThat(classesOf(SOMEBODY, unit)).isEmpty();

        database.run("UPDATE public.peserta_didik SET " + column + " = '" + SOMEBODY + "'");

        assertThat(classesOf(SOMEBODY, unit)).containsExactly("VIII A");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "registrasi_peserta_didik SET jenis_keluar_id = '1'         | AND rpd.jenis_keluar_id IS NULL",
                "rombongan_belajar SET jenis_rombel = 2                     | AND rb.jenis_rombel = 1",
                "rombongan_belajar SET semester_id = '20252'                | AND rb.semester_id = CAST(:#semester AS char(5))",
                "peserta_didik SET soft_delete = 1                          | AND pd.soft_delete = 0",
                "registrasi_peserta_didik SET soft_delete = 1               | AND rpd.soft_delete = 0",
                "sekolah SET soft_delete = 1                                | AND s.soft_delete = 0",
                "anggota_rombel SET soft_delete = 1                         | AND ar.soft_delete = 0",
                "rombongan_belajar SET soft_delete = 1                      | AND rb.soft_delete = 0",
                "registrasi_peserta_didik SET sekolah_id = '00000000-0000-0000-0000-0000000000a2' | AND rb.sekolah_id = rpd.sekolah_id",
            })
    void needsEachConditionToLeaveOutAPupilWhoIsNotActive(String change, String condition) throws Exception {
        assertThat(classesOf(MOTHER, unit)).containsExactly("VIII A");
        assertThat(unit).containsOnlyOnce(condition);

        database.run("UPDATE public." + change);

        assertThat(classesOf(MOTHER, unit)).isEmpty();
        assertThat(classesOf(MOTHER, unit.replace(condition, ""))).containsExactly("VIII A");
    }

    @Test
    void leavesOutTheSchoolThatAPupilHasMovedAwayFrom() throws Exception {
        database.run("""
                INSERT INTO public.registrasi_peserta_didik
                SELECT gen_random_uuid(), peserta_didik_id, '00000000-0000-0000-0000-0000000000a2', 1, NULL, '2024-07-15', '1', '2025-06-30', NULL,
                       now(), now(), 0, now(), updater_id
                  FROM public.registrasi_peserta_didik;
                INSERT INTO public.anggota_rombel
                SELECT gen_random_uuid(), '00000000-0000-0000-0000-0000000000d2', peserta_didik_id, 1, now(), now(), 0, now(), updater_id
                  FROM public.anggota_rombel""");

        assertThat(classesOf(MOTHER, unit)).containsExactly("VIII A");
    }

    @Test
    void putsTheLatestRegistrationOfAPupilFirst() throws Exception {
        database.run("""
                INSERT INTO public.registrasi_peserta_didik
                SELECT gen_random_uuid(), peserta_didik_id, '00000000-0000-0000-0000-0000000000a2', 1, NULL, '2026-10-01', NULL, NULL, NULL,
                       now(), now(), 0, now(), updater_id
                  FROM public.registrasi_peserta_didik;
                INSERT INTO public.anggota_rombel
                SELECT gen_random_uuid(), '00000000-0000-0000-0000-0000000000d2', peserta_didik_id, 1, now(), now(), 0, now(), updater_id
                  FROM public.anggota_rombel""");

        assertThat(classesOf(MOTHER, unit)).containsExactly("VIII Z", "VIII A");
    }

    @Test
    void findsAPupilOfASchoolThatGivesNoReasonForAid() throws Exception {
        database.run("UPDATE public.peserta_didik SET id_layak_pip = NULL, layak_pip = 0");

        assertThat(classesOf(PUPIL, unit)).containsExactly("VIII A");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "peserta_didik_nik",
                "peserta_didik_nik_ibu",
                "peserta_didik_nik_ayah",
                "peserta_didik_nik_wali",
            })
    void usesTheIndexOfEveryNik(String index) throws Exception {
        database.run("""
                INSERT INTO public.peserta_didik
                       (peserta_didik_id, nama, jenis_kelamin, tanggal_lahir, nik, nik_ibu, nik_ayah, nik_wali, create_date, last_update, last_sync, updater_id)
                SELECT gen_random_uuid(), 'ANAK CONTOH', 'P', '2014-01-02', n, n, n, n, now(), now(), now(), gen_random_uuid()
                  FROM (SELECT to_char(number, 'FM0000000000000000') AS n FROM generate_series(1, 5000) AS number) AS numbers;
                INSERT INTO public.registrasi_peserta_didik
                       (registrasi_id, peserta_didik_id, sekolah_id, jenis_pendaftaran_id, tanggal_masuk_sekolah, create_date, last_update, last_sync, updater_id)
                SELECT gen_random_uuid(), peserta_didik_id, '00000000-0000-0000-0000-0000000000a1', 1, '2025-07-14', now(), now(), now(), gen_random_uuid()
                  FROM public.peserta_didik;
                INSERT INTO public.anggota_rombel
                       (anggota_rombel_id, rombongan_belajar_id, peserta_didik_id, jenis_pendaftaran_id, create_date, last_update, last_sync, updater_id)
                SELECT gen_random_uuid(), '00000000-0000-0000-0000-0000000000d1', peserta_didik_id, 1, now(), now(), now(), gen_random_uuid()
                  FROM public.peserta_didik;
                ANALYZE""");
        try (Connection connection = database.connect()) {
            assertThat(column(connection, "EXPLAIN " + unit, MOTHER, 1))
                    .anyMatch(line -> line.endsWith("on " + index) || line.contains("on " + index + " "));
        }
    }

    private static List<String> classesOf(String nik, String statement) throws SQLException {
        try (Connection connection = database.connect()) {
            return column(connection, statement, nik, 19);
        }
    }

    private static List<String> column(Connection connection, String statement, String nik, int column)
            throws SQLException {
        boolean asksForSemester = statement.contains(":#semester");
        String positional = statement.replaceAll("(?m)^--.*$", "").replaceAll(":#\\w+", "?");
        try (PreparedStatement prepared = connection.prepareStatement(positional)) {
            for (int i = 1; i <= 4; i++) {
                prepared.setString(i, nik);
            }
            if (asksForSemester) {
                prepared.setString(5, DistrictDatabase.TODAY_SEMESTER);
            }
            List<String> values = new ArrayList<>();
            try (ResultSet rows = prepared.executeQuery()) {
                while (rows.next()) {
                    values.add(rows.getString(column));
                }
            }
            return values;
        }
    }
}
