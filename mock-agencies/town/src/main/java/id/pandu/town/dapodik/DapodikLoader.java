package id.pandu.town.dapodik;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.Agency.Channel;
import id.pandu.town.population.Pupil;
import id.pandu.town.population.Regions;
import id.pandu.town.population.SchoolCalendar;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.List;
import java.util.Objects;
import org.postgresql.PGConnection;
import org.postgresql.copy.CopyManager;

/** Creates the offices' databases anew and fills them; whatever they held is gone. */
public final class DapodikLoader {

    /** Login the offices give to readers. */
    public static final String READER = "pandu_baca";

    /** Login the offices give to those who hand proposals to them. */
    public static final String SENDER = "pandu_usul";

    private static final String CONTRACT = "/id/pandu/spec/dapodik-sql/";

    private final UpstreamServer server;

    /** A loader for this server. */
    public DapodikLoader(UpstreamServer server) {
        this.server = server;
    }

    /** Creates the databases of all offices among these agencies, as they are in the given semester. */
    public void load(List<Agency> agencies, List<Pupil> pupils, SchoolCalendar today) throws SQLException, IOException {
        List<Agency> offices = agencies.stream()
                .filter(agency -> agency.channel() == Channel.DATABASE)
                .toList();
        createDatabases(offices);
        for (Agency office : offices) {
            String region = Objects.requireNonNull(office.region());
            fill(office, dataOf(region, pupils, today), today);
        }
    }

    private static OfficeData dataOf(String region, List<Pupil> pupils, SchoolCalendar today) {
        OfficeData data = new OfficeData(Regions.byCode(region));
        PupilRows rows = new PupilRows(data, today);
        pupils.stream().filter(pupil -> pupil.region().equals(region)).forEach(rows::add);
        return data;
    }

    private void createDatabases(List<Agency> offices) throws SQLException, IOException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement()) {
            for (Agency office : offices) {
                statement.execute("DROP DATABASE IF EXISTS %s WITH (FORCE)".formatted(office.address()));
            }
            statement.execute(resource("role.sql"));
            for (Agency office : offices) {
                statement.execute("CREATE DATABASE %s TEMPLATE template0".formatted(office.address()));
                statement.execute("REVOKE ALL ON DATABASE %s FROM PUBLIC".formatted(office.address()));
                statement.execute("GRANT CONNECT ON DATABASE %s TO %s, %s".formatted(office.address(), READER, SENDER));
            }
        }
    }

    private void fill(Agency office, OfficeData data, SchoolCalendar today) throws SQLException, IOException {
        try (Connection connection = server.connect(office.address());
                Statement statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute(resource(CONTRACT + "schema.sql"));
            statement.execute(resource(CONTRACT + "usulan.sql"));
            CopyManager copy = connection.unwrap(PGConnection.class).getCopyAPI();
            for (Table table : ReferenceRows.of(today)) {
                copy.copyIn(table.copyStatement(), new StringReader(table.rows()));
            }
            for (Table table : data.tables()) {
                copy.copyIn(table.copyStatement(), new StringReader(table.rows()));
            }
            statement.execute(resource("grants.sql"));
            connection.commit();
            connection.setAutoCommit(true);
            statement.execute("ANALYZE");
        }
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = DapodikLoader.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in, name).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
