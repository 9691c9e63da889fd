package id.pandu.gateway;

import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.FreePorts;
import id.pandu.town.harness.JavaCommand;
import id.pandu.town.harness.JavaProcess;
import id.pandu.town.harness.UnpackedJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** The packaged gateway in a JVM of its own, so that it can be killed. */
public final class GatewayProcess implements AutoCloseable {

    private static final Duration START = Duration.ofSeconds(90);

    /** What the build has its own JVMs compile with; all there is where nothing is said. */
    private static final String COMPILER = System.getProperty("pandu.tests.jvm", "-XX:TieredStopAtLevel=4");

    private static final Path JAR = Path.of("target", "pandu-gateway-exec.jar");
    private static final Path UNPACKED = Path.of("target", "unpacked");

    private final int port = FreePorts.next();
    private final JavaProcess process;

    private GatewayProcess(String heap, List<String> settings) {
        List<String> arguments = new ArrayList<>();
        arguments.add("--spring.config.additional-location=file:sandbox/config/gateway.yaml");
        arguments.add("--server.port=" + port);
        settings.forEach(setting -> arguments.add("--" + setting));
        process = JavaProcess.start(JavaCommand.of("gateway", UnpackedJar.of(JAR, UNPACKED))
                        .withJvmOptions("-Xmx" + heap, COMPILER, "-Dcamel.threads.virtual.enabled=true")
                        .withArguments(arguments))
                .awaitReady("http://127.0.0.1:" + port + "/actuator/health", START);
    }

    /** Starts one beside this town, on this database, with these keys. */
    public static GatewayProcess start(AgencyTown town, HubDatabase database, TestSecrets secrets, String... more) {
        return startWithHeap("512m", town, database, secrets, more);
    }

    /** The same with another heap than half a gigabyte. */
    public static GatewayProcess startWithHeap(
            String heap, AgencyTown town, HubDatabase database, TestSecrets secrets, String... more) {
        List<String> settings = settings(town, database, secrets);
        if (Arrays.stream(more).noneMatch(setting -> setting.startsWith("pandu.cache."))) {
            settings.add(Gateway.NOTHING_KEPT);
        }
        settings.addAll(Arrays.asList(more));
        return new GatewayProcess(heap, settings);
    }

    /** What one beside this town, on this database, with these keys is started with, beyond the sandbox's configuration. */
    public static List<String> settings(AgencyTown town, HubDatabase database, TestSecrets secrets) {
        List<String> settings = new ArrayList<>(settings(town));
        settings.addAll(Arrays.asList(database.settings()));
        settings.addAll(Arrays.asList(secrets.settings()));
        return settings;
    }

    /** Whose tokens a gateway takes, where its agencies are, and what was agreed with them. */
    static List<String> settings(AgencyTown town) {
        return List.of(
                "sandbox.issuer=" + TestIssuer.shared().uri(),
                "sandbox.town=" + town.baseUrl(),
                "sandbox.town-database=127.0.0.1:" + town.databasePort(),
                "sandbox.town-desk-port=" + town.filesPort(),
                "spring.mail.host=127.0.0.1",
                "spring.mail.port=" + town.mailPort(),
                "pandu.limits.consumers.uji-nasional.requests=1000000",
                "pandu.agreements.files[0]=file:sandbox/config/agreements.yaml",
                "pandu.agreements.files[1]=file:src/test/resources/id/pandu/gateway/agreements.yaml");
    }

    public int port() {
        return port;
    }

    /** SIGKILL, in the middle of whatever it does. */
    public void kill() {
        process.kill();
    }

    /** SIGTERM, and no waiting. */
    public void terminate() {
        process.terminate();
    }

    /** Its exit code; longer than so is an error. */
    public int awaitExit(Duration longest) {
        return process.awaitExit(longest);
    }

    /** What it printed last. */
    public String lastLines() {
        return process.lastLines();
    }

    @Override
    public void close() {
        process.close();
    }
}
