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

    private final int port;

    OfficeCaller(int port) {
        this.port = port;
    }

    Connection connect(String database) throws SQLException {
        return connect(database, "sandbox", 20);
    }

    Connection connect(String database, String password, int timeoutSeconds) throws SQLException {
        Properties login = new Properties();
        login.setProperty("user", "pandu_baca");
        login.setProperty("password", password);
        login.setProperty("socketTimeout", Integer.toString(timeoutSeconds));
        login.setProperty("loginTimeout", Integer.toString(timeoutSeconds));
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/" + database, login);
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
