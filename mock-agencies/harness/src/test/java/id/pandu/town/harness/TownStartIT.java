package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TownStartIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Path jar = Path.of(Objects.requireNonNull(System.getProperty("pandu.town.jar")));
    private final PostgresCluster cluster = AgencyTown.shared().cluster();

    @Test
    void tellsInOneLineThatTheUpstreamPortIsMissing() {
        assertThat(lastWords(Map.of()))
                .contains("town.database.upstream-port is missing")
                .doesNotContain("\n");
    }

    @Test
    void tellsInOneLineThatTheHttpPortIsBusy() throws IOException {
        try (ServerSocket busy = busy()) {
            String words =
                    lastWords(settings(busy.getLocalPort(), FreePorts.next(), FreePorts.next(), FreePorts.next()));
            assertThat(words)
                    .contains("port " + busy.getLocalPort() + " is in use (server.port)")
                    .doesNotContain("\n");
        }
    }

    @Test
    void tellsInOneLineThatTheProxyPortIsBusyAndLeavesTheDatabasesAlone() throws SQLException {
        try (Connection reader = new OfficeCaller(AgencyTown.shared().databasePort()).connect("dapodik_3314")) {
            int taken = AgencyTown.shared().databasePort();
            assertThat(lastWords(settings(FreePorts.next(), taken, FreePorts.next(), FreePorts.next())))
                    .contains("port " + taken + " is in use (town.database.proxy-port)")
                    .doesNotContain("\n");
            assertThat(OfficeCaller.query(reader, OfficeCaller.ACTIVE_PUPILS_OF_SITI))
                    .isNotEmpty();
        }
    }

    @Test
    void tellsInOneLineThatTheDesksPortIsBusyAndLeavesTheDatabasesAlone() throws IOException, SQLException {
        try (ServerSocket busy = busy();
                Connection reader = new OfficeCaller(AgencyTown.shared().databasePort()).connect("dapodik_3314")) {
            assertThat(lastWords(settings(FreePorts.next(), FreePorts.next(), busy.getLocalPort(), FreePorts.next())))
                    .contains("port " + busy.getLocalPort() + " is in use (town.usulan.port)")
                    .doesNotContain("\n");
            assertThat(OfficeCaller.query(reader, OfficeCaller.ACTIVE_PUPILS_OF_SITI))
                    .isNotEmpty();
        }
    }

    @Test
    void tellsInOneLineThatTheMailboxsPortIsBusy() throws IOException {
        try (ServerSocket busy = busy()) {
            int port = busy.getLocalPort();
            assertThat(lastWords(settings(FreePorts.next(), FreePorts.next(), FreePorts.next(), port)))
                    .contains("port " + port + " is in use (town.mail.port)")
                    .doesNotContain("\n");
        }
    }

    @Test
    void tellsInOneLineThatPostgresqlIsNotThere() {
        int nobody = FreePorts.next();
        Map<String, String> settings = new HashMap<>(settings());
        settings.put("town.database.upstream-port", Integer.toString(nobody));
        assertThat(lastWords(settings)).contains("127.0.0.1:" + nobody).doesNotContain("\n");
    }

    @Test
    void tellsInOneLineThatAScenarioIsWrongBeforeItLooksForPostgresql(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "name: mine\ndescription: Mine.\nsteps: [{kind: dorp}]");
        Map<String, String> settings = new HashMap<>(settings());
        settings.put("town.database.upstream-port", Integer.toString(FreePorts.next()));
        settings.put("town.scenarios.folder", folder.toString());
        assertThat(lastWords(settings))
                .contains("scenario mine.yaml: steps[0].kind must be one of none")
                .doesNotContain("\n");
        settings.put("town.scenarios.folder", folder.resolve("nowhere").toString());
        assertThat(lastWords(settings))
                .contains("cannot be read (town.scenarios.folder)")
                .doesNotContain("\n");
    }

    @Test
    void clusterIsDurableAndWantsPasswords() throws SQLException {
        try (Connection connection = cluster.connect("postgres")) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(OfficeCaller.query(connection, "SHOW " + setting)).containsExactly("on");
            }
            assertThat(OfficeCaller.query(connection, "SHOW max_connections")).containsExactly("300");
        }
        assertThatThrownBy(() ->
                        DriverManager.getConnection(cluster.jdbcUrl("postgres"), PostgresCluster.SUPERUSER, "wrong"))
                .hasMessageContaining("password");
    }

    @Test
    void killEndsAProcessAtOnce() throws IOException {
        try (ServerSocket silentServer = busy()) {
            silentServer.setSoTimeout((int) TIMEOUT.toMillis());
            Map<String, String> settings = new HashMap<>(settings());
            settings.put("town.database.upstream-port", Integer.toString(silentServer.getLocalPort()));
            JavaProcess unit = JavaProcess.start(town(settings));
            try (Socket waiting = silentServer.accept()) {
                assertThat(waiting.isConnected()).isTrue();
                unit.kill();
                assertThat(unit.isAlive()).isFalse();
                assertThat(unit.awaitExit(TIMEOUT)).isEqualTo(137);
            } finally {
                unit.close();
            }
        }
    }

    private Map<String, String> settings() {
        return settings(FreePorts.next(), FreePorts.next(), FreePorts.next(), FreePorts.next());
    }

    private Map<String, String> settings(int http, int databases, int files, int mails) {
        return AgencyTown.settings(cluster, http, databases, files, mails);
    }

    private JavaCommand town(Map<String, String> settings) {
        return JavaCommand.of("town", jar)
                .withJvmOptions("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .withArguments(List.of("--town.population=50"))
                .withSystemProperties(settings);
    }

    private static ServerSocket busy() throws IOException {
        return new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
    }

    private String lastWords(Map<String, String> settings) {
        try (JavaProcess unit = JavaProcess.start(town(settings))) {
            assertThat(unit.awaitExit(TIMEOUT)).isEqualTo(1);
            return unit.lastLines();
        }
    }
}
