package id.pandu.town.harness;

import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;

/** Asks an education office's database through the proxy, with the readers' login. */
final class OfficeCaller {

    /** What makes a pupil an active one: leaving out any of these must not go unnoticed. */
    static final List<String> CONDITIONS_OF_AN_ACTIVE_PUPIL = List.of(
            "r.jenis_keluar_id IS NULL",
            "g.jenis_rombel = 1",
            "g.sekolah_id = r.sekolah_id",
            "t.periode_aktif = 1",
            "p.soft_delete = 0",
            "r.soft_delete = 0",
            "s.soft_delete = 0",
            "a.soft_delete = 0",
            "g.soft_delete = 0");

    static final String ACTIVE_PUPILS_OF_SITI = """
            SELECT p.nama, g.nama, s.nama
              FROM peserta_didik p
              JOIN registrasi_peserta_didik r USING (peserta_didik_id)
              JOIN sekolah s USING (sekolah_id)
              JOIN anggota_rombel a USING (peserta_didik_id)
              JOIN rombongan_belajar g ON g.rombongan_belajar_id = a.rombongan_belajar_id AND g.sekolah_id = s.sekolah_id
              JOIN ref.semester t ON t.semester_id = g.semester_id AND t.periode_aktif = 1
             WHERE p.nik_ibu = '3314105203909991' AND r.jenis_keluar_id IS NULL AND g.jenis_rombel = 1
               AND p.soft_delete = 0 AND r.soft_delete = 0 AND a.soft_delete = 0 AND g.soft_delete = 0
            """;

    private static final String PUPILS = """
            SELECT p.peserta_didik_id
              FROM peserta_didik p
              JOIN registrasi_peserta_didik r USING (peserta_didik_id)
              JOIN sekolah s USING (sekolah_id)
              JOIN anggota_rombel a USING (peserta_didik_id)
              JOIN rombongan_belajar g USING (rombongan_belajar_id)
              JOIN ref.semester t USING (semester_id)
             WHERE\s""";

    private final int port;

    OfficeCaller(int port) {
        this.port = port;
    }

    Connection connect(String database) throws SQLException {
        return connect(database, "sandbox", 20);
    }

    Connection connect(String database, String password, int timeoutSeconds) throws SQLException {
        return connect(database, "pandu_baca", password, timeoutSeconds);
    }

    Connection connect(String database, String user, String password, int timeoutSeconds) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", user);
        login.setProperty("password", password);
        login.setProperty("socketTimeout", Integer.toString(timeoutSeconds));
        login.setProperty("loginTimeout", Integer.toString(timeoutSeconds));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, login);
    }

    /** A query for pupils with these conditions. */
    static String pupilsWith(List<String> conditions) {
        return PUPILS + String.join(" AND ", conditions);
    }

    static List<String> query(Connection connection, String sql) throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(sql)) {
            List<String> found = new ArrayList<>();
            while (rows.next()) {
                found.add(rows.getString(1));
            }
            return found;
        }
    }
}
