package id.pandu.gateway.bench;

import com.fasterxml.jackson.databind.json.JsonMapper;
import id.pandu.gateway.GatewayProcess;
import id.pandu.gateway.HubDatabase;
import id.pandu.gateway.TestIssuer;
import id.pandu.gateway.TestSecrets;
import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.PostgresCluster;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * What the gateways of {@code benchmarks/run} need around them: a durable PostgreSQL, the agency town, an issuer, keys and an
 * agreement. Writes what there is to know into a file, and ends when its input ends.
 */
public final class Stage {

    private static final String CONSUMER = "uji-kinerja";
    private static final List<String> SHOWN =
            List.of("server_version", "fsync", "synchronous_commit", "full_page_writes", "wal_sync_method");

    private Stage() {}

    /**
     * Sets the stage.
     *
     * @param arguments the file to write, and how many people the town has
     */
    public static void main(String[] arguments) {
        int code = 0;
        try {
            set(arguments);
        } catch (Exception failed) {
            System.err.println("The stage: " + failed);
            code = 1;
        }
        System.exit(code);
    }

    private static void set(String[] arguments) throws Exception {
        var settings = Map.of("town.population", arguments[1], "server.tomcat.max-connections", "15000");
        try (PostgresCluster server = PostgresCluster.start();
                AgencyTown town = AgencyTown.start(settings, "-Xmx2g", "-XX:+UseSerialGC")) {
            HubDatabase database = HubDatabase.in(server, "pandu").migrated();
            write(Path.of(arguments[0]), known(town, server, database));
            System.in.transferTo(OutputStream.nullOutputStream());
        }
    }

    private static Map<String, Object> known(AgencyTown town, PostgresCluster server, HubDatabase database)
            throws SQLException {
        Map<String, Object> known = new TreeMap<>();
        known.put("settings", settings(town, database));
        known.put("town", town.baseUrl());
        known.put("townPid", town.process().pid());
        known.put("townDatabasePid", postmaster(town.cluster()));
        known.put("hubDatabasePid", postmaster(server));
        known.put("postgres", shown(server));
        known.put("token", token());
        return known;
    }

    private static List<String> settings(AgencyTown town, HubDatabase database) {
        List<String> settings = new ArrayList<>(GatewayProcess.settings(town, database, new TestSecrets()));
        settings.add("pandu.agreements.files[2]=file:src/test/resources/id/pandu/gateway/bench/agreements.yaml");
        settings.add("pandu.limits.consumers." + CONSUMER + ".requests=1000000000");
        return settings;
    }

    private static String token() {
        return TestIssuer.shared()
                .token(claims -> claims.subject(CONSUMER)
                        .claim("client_id", CONSUMER)
                        .claim("organisation", CONSUMER)
                        .expirationTime(Date.from(Instant.now().plus(Duration.ofHours(6)))));
    }

    /** The process that all sessions of a server are children of. */
    private static long postmaster(PostgresCluster server) throws SQLException {
        long session = Long.parseLong(answer(server, "SELECT pg_backend_pid()"));
        return ProcessHandle.of(session)
                .flatMap(ProcessHandle::parent)
                .map(ProcessHandle::pid)
                .orElse(session);
    }

    private static Map<String, String> shown(PostgresCluster server) throws SQLException {
        Map<String, String> shown = new TreeMap<>();
        for (String name : SHOWN) {
            shown.put(name, answer(server, "SHOW " + name));
        }
        return shown;
    }

    private static String answer(PostgresCluster server, String query) throws SQLException {
        try (Connection connection = server.connect("postgres");
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            rows.next();
            return rows.getString(1);
        }
    }

    /** Whole or not at all, for somebody waits for it. */
    private static void write(Path file, Map<String, Object> known) throws IOException {
        Path draft = file.resolveSibling(file.getFileName() + ".draft");
        Files.writeString(draft, JsonMapper.builder().build().writeValueAsString(known));
        Files.move(draft, file);
    }
}
