package id.pandu.gateway;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.town.harness.AgencyTown;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Auditors who ask for a large log and then take nothing more. */
class StalledExportIT {

    private static final String READINGS =
            "SELECT count(*) FROM pg_stat_activity WHERE application_name = 'pandu-audit-scan' AND datname = current_database()";

    private final HubDatabase database = HubDatabase.fresh();

    @Test
    void makesRoomForOthersWhenTheReaderStandsStill() throws Exception {
        fill();
        List<Socket> auditors = new ArrayList<>();
        try (ConfigurableApplicationContext gateway = start()) {
            int port = gateway.getEnvironment().getRequiredProperty("local.server.port", Integer.class);
            auditors.add(stalled(port));
            auditors.add(stalled(port));
            assertThat(database.number(READINGS)).isEqualTo(2);

            await().atMost(Duration.ofSeconds(20))
                    .untilAsserted(() -> assertThat(database.number(READINGS)).isZero());
            auditors.add(stalled(port));
        } finally {
            for (Socket auditor : auditors) {
                auditor.close();
            }
        }
    }

    /** More than all buffers on the way hold. */
    private void fill() throws SQLException {
        database.execute(
                HubDatabase.APPLICATION,
                "INSERT INTO audit_seal SELECT i, gen_random_uuid(), convert_to(repeat('x', 20000), 'UTF8'), sha256('x')"
                        + " FROM generate_series(1, 2000) i");
    }

    private ConfigurableApplicationContext start() {
        var settings = Stream.of(
                        Stream.of(
                                "server.port=0",
                                "server.tomcat.connection-timeout=1s",
                                "pandu.identity.issuer-uri=${sandbox.issuer}",
                                "spring.config.additional-location=file:sandbox/config/gateway.yaml"),
                        GatewayProcess.settings(AgencyTown.shared()).stream(),
                        Stream.of(database.settings()),
                        Stream.of(new TestSecrets().settings()))
                .flatMap(setting -> setting)
                .map(setting -> "--" + setting)
                .toArray(String[]::new);
        return new SpringApplicationBuilder(GatewayApplication.class).run(settings);
    }

    private static Socket stalled(int port) throws IOException {
        var socket = new Socket(InetAddress.getLoopbackAddress(), port);
        socket.setSoTimeout(10_000);
        socket.getOutputStream()
                .write("""
                        GET /v1/audit/export HTTP/1.1\r
                        Host: localhost\r
                        Authorization: Bearer %s\r
                        Pandu-Actor: ani.auditor;role=auditor\r
                        \r
                        """.formatted(TestIssuer.shared().token()).getBytes(StandardCharsets.US_ASCII));
        assertThat(new String(socket.getInputStream().readNBytes(12), StandardCharsets.US_ASCII))
                .isEqualTo("HTTP/1.1 200");
        return socket;
    }
}
