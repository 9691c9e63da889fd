package id.pandu.connector.dapodik;

import static java.nio.charset.StandardCharsets.UTF_8;

import id.pandu.town.harness.PostgresCluster;
import java.io.IOException;
import java.io.InputStream;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.Objects;

/** A district's database of the native DDL on a real PostgreSQL, with one active pupil made by hand. */
final class DistrictDatabase {

    static final String MOTHER = "3314105203909991";
    static final String PUPIL = "3314100904129994";
    static final String TODAY_SEMESTER = "20261";

    private static final String DDL = "/id/pandu/spec/dapodik-sql/schema.sql";
    private static final String WORK_LIST_DDL = "/id/pandu/spec/dapodik-sql/usulan.sql";
    private static final PostgresCluster CLUSTER = PostgresCluster.start();

    private final String name;

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(CLUSTER::close));
    }

    private DistrictDatabase(String name) {
        this.name = name;
    }

    /** A database without people. */
    static DistrictDatabase create(String name) throws SQLException, IOException {
        var database = new DistrictDatabase(name);
        try (Connection server = CLUSTER.connect("postgres");
                Statement statement = server.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
            createLogin(statement, "pandu_baca");
            createLogin(statement, "pandu_usul");
        }
        database.run(resource(DDL));
        database.run(resource(WORK_LIST_DDL));
        database.run("GRANT USAGE ON SCHEMA public, ref TO pandu_baca;GRANT ALL ON ALL TABLES IN SCHEMA public, ref TO"
                + " pandu_baca;GRANT USAGE ON SCHEMA rujukan TO pandu_usul;GRANT SELECT, INSERT (id_rujukan,"
                + " nomor_rujukan, nisn, nik, nama, tanggal_lahir, jenis_kelamin, keberadaan, jenis_usulan, keterangan,"
                + " prioritas, instansi_pengirim, tanggal_usulan) ON rujukan.usulan_masuk TO pandu_usul");
        return database;
    }

    private static void createLogin(Statement statement, String name) throws SQLException {
        try (ResultSet login = statement.executeQuery("SELECT 1 FROM pg_roles WHERE rolname = '" + name + "'")) {
            if (!login.next()) {
                statement.execute("CREATE ROLE " + name + " LOGIN PASSWORD 'sandbox'");
            }
        }
    }

    String jdbcUrl() {
        return CLUSTER.jdbcUrl(name);
    }

    Connection connect() throws SQLException {
        return CLUSTER.connect(name);
    }

    void run(String sql) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }

    int count(String from) throws SQLException {
        try (Connection connection = connect();
                Statement statement = connection.createStatement();
                ResultSet count = statement.executeQuery("SELECT count(*) FROM " + from)) {
            count.next();
            return count.getInt(1);
        }
    }

    /** Leaves one active pupil, the son of {@link #MOTHER}, beside another school and another class. */
    void reset() throws SQLException, IOException {
        run(resource("one-active-pupil.sql"));
    }

    /** Runs a statement of the native contract. */
    void runGolden(String name) throws SQLException, IOException {
        run(resource("/id/pandu/spec/dapodik-sql/golden/" + name));
    }

    private static String resource(String path) throws IOException {
        try (InputStream file = DistrictDatabase.class.getResourceAsStream(path)) {
            return new String(Objects.requireNonNull(file, path).readAllBytes(), UTF_8);
        }
    }
}
