package id.pandu.town.harness;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.Objects;
import org.junit.jupiter.api.Test;

class TownStartIT {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final Path jar = Path.of(Objects.requireNonNull(System.getProperty("pandu.town.jar")));
    private final PostgresCluster cluster = AgencyTown.shared().cluster();

    @Test
    void tellsInOneLineThatTheUpstreamPortIsMissing() {
        assertThat(lastWords(Map.of())).contains("town.database.upstream-port is missing").doesNotContain("\n");
    }

    @Test
    void tellsInOneLineThatTheHttpPortIsBusy() throws IOException {
        try (ServerSocket busy = new ServerSocket(0, 1, InetAddress.getByAddress(new byte[] {127, 0, 0, 1}));
                PostgresCluster own = PostgresCluster.start()) {
            String words = lastWords(AgencyTown.settings(own, busy.getLocalPort(), FreePorts.next()));
            assertThat(words).contains("port " + busy.getLocalPort() + " is in use").doesNotContain("\n");
        }
    }

    @Test
    void tellsInOneLineThatPostgresqlIsNotThere() {
        int nobody = FreePorts.next();
        Map<String, String> settings = new HashMap<>(AgencyTown.settings(cluster, FreePorts.next(), FreePorts.next()));
        settings.put("town.database.upstream-port", Integer.toString(nobody));
        assertThat(lastWords(settings)).contains("127.0.0.1:" + nobody).doesNotContain("\n");
    }

    @Test
    void clusterIsDurableAndWantsPasswords() throws SQLException {
        try (Connection connection = cluster.connect("postgres")) {
            for (String setting : new String[] {"fsync", "synchronous_commit", "full_page_writes"}) {
                assertThat(OfficeCaller.query(connection, "SHOW " + setting)).containsExactly("on");
            }
            assertThat(OfficeCaller.query(connection, "SHOW max_connections")).containsExactly("300");
        }
        assertThatThrownBy(() -> DriverManager.getConnection(
                        cluster.jdbcUrl("postgres"), PostgresCluster.SUPERUSER, "wrong"))
                .hasMessageContaining("password");
    }

    @Test
    void killEndsAProcessAtOnce() {
        try (PostgresCluster own = PostgresCluster.start()) {
            int port = FreePorts.next();
            JavaProcess unit = JavaProcess.start(JavaCommand.of("town", jar)
                            .withSystemProperties(AgencyTown.settings(own, port, FreePorts.next())))
                    .awaitReady("http://127.0.0.1:" + port + "/_town/health", TIMEOUT);
            unit.kill();
            assertThat(unit.isAlive()).isFalse();
            assertThat(unit.awaitExit(TIMEOUT)).isEqualTo(137);
            unit.close();
        }
    }

    private String lastWords(Map<String, String> settings) {
        try (JavaProcess unit = JavaProcess.start(JavaCommand.of("town", jar).withSystemProperties(settings))) {
            assertThat(unit.awaitExit(TIMEOUT)).isEqualTo(1);
            return unit.lastLines();
        }
    }
}
