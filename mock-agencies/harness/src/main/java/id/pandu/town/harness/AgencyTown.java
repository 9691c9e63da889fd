package id.pandu.town.harness;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A running agency town with a PostgreSQL cluster of its own. The town's jar is found by the system property {@code pandu.town.jar}.
 */
public final class AgencyTown implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);
    private static @Nullable AgencyTown shared;

    private final PostgresCluster cluster;
    private final JavaProcess process;
    private final int httpPort;
    private final int databasePort;
    private final int filesPort;
    private final int mailPort;
    private final TownControl control;

    private AgencyTown(
            PostgresCluster cluster, JavaProcess process, int httpPort, int databasePort, int filesPort, int mailPort) {
        this.cluster = cluster;
        this.process = process;
        this.httpPort = httpPort;
        this.databasePort = databasePort;
        this.filesPort = filesPort;
        this.mailPort = mailPort;
        this.control = new TownControl(baseUrl());
    }

    /** Starts a town on free ports. */
    public static AgencyTown start() {
        return start(Map.of());
    }

    /** Starts a town on free ports with further settings, such as {@code town.vclaim.max-skew}. */
    public static AgencyTown start(Map<String, String> settings) {
        return start(settings, "-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1");
    }

    /** The same in a JVM with these options. */
    public static AgencyTown start(Map<String, String> settings, String... jvmOptions) {
        Path jar = jar();
        PostgresCluster cluster = PostgresCluster.start();
        try {
            int httpPort = FreePorts.next();
            int databasePort = FreePorts.next();
            int filesPort = FreePorts.next();
            int mailPort = FreePorts.next();
            Map<String, String> properties =
                    new HashMap<>(settings(cluster, httpPort, databasePort, filesPort, mailPort));
            properties.putAll(settings);
            JavaCommand command =
                    JavaCommand.of("town", jar).withJvmOptions(jvmOptions).withSystemProperties(properties);
            JavaProcess process =
                    JavaProcess.start(command).awaitReady("http://127.0.0.1:" + httpPort + "/_town/health", START);
            return new AgencyTown(cluster, process, httpPort, databasePort, filesPort, mailPort);
        } catch (RuntimeException e) {
            cluster.close();
            throw e;
        }
    }

    /** The town all tests of this JVM share; it ends with the JVM. Tests that set faults clear them. */
    public static synchronized AgencyTown shared() {
        if (shared == null) {
            AgencyTown town = start();
            Runtime.getRuntime().addShutdownHook(new Thread(town::close));
            shared = town;
        }
        return shared;
    }

    /** The settings a town on this cluster and these ports is started with, as system properties. */
    public static Map<String, String> settings(
            PostgresCluster cluster, int httpPort, int databasePort, int filesPort, int mailPort) {
        return Map.of(
                "server.port", Integer.toString(httpPort),
                "town.database.proxy-port", Integer.toString(databasePort),
                "town.usulan.port", Integer.toString(filesPort),
                "town.mail.port", Integer.toString(mailPort),
                "town.database.upstream-port", Integer.toString(cluster.port()),
                "town.database.superuser", PostgresCluster.SUPERUSER,
                "town.database.superuser-password", PostgresCluster.SUPERUSER_PASSWORD);
    }

    /** Where its HTTP agencies and its control API are. */
    public String baseUrl() {
        return "http://127.0.0.1:" + httpPort;
    }

    /** Port of the proxy in front of the education offices' databases, on 127.0.0.1. */
    public int databasePort() {
        return databasePort;
    }

    /** Port of the SFTP server of the regions' hand-over desks, on 127.0.0.1. */
    public int filesPort() {
        return filesPort;
    }

    /** Port of the SMTP server of the agencies that have no system, on 127.0.0.1. */
    public int mailPort() {
        return mailPort;
    }

    /** Sets faults and reads the journal. */
    public TownControl control() {
        return control;
    }

    /** The town's own JVM. */
    public JavaProcess process() {
        return process;
    }

    /** The cluster behind the proxy. */
    public PostgresCluster cluster() {
        return cluster;
    }

    @Override
    public void close() {
        process.close();
        cluster.close();
    }

    private static Path jar() {
        String path = System.getProperty("pandu.town.jar");
        if (path == null || !Files.exists(Path.of(path))) {
            throw new HarnessException(
                    "system property pandu.town.jar must name the runnable jar of pandu-town, not " + path);
        }
        Path jar = Path.of(path);
        return UnpackedJar.of(jar, jar.resolveSibling("unpacked"));
    }
}
