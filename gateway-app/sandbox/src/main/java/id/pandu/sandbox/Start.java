package id.pandu.sandbox;

import id.pandu.sandbox.issuer.IssuerApplication;
import id.pandu.town.harness.AgencyTown;
import id.pandu.town.harness.JavaCommand;
import id.pandu.town.harness.JavaProcess;
import id.pandu.town.harness.PostgresCluster;
import id.pandu.town.harness.RedisServer;
import id.pandu.town.harness.UnpackedJar;
import java.nio.file.Path;
import java.time.Duration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletionService;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * Starts the parts, what does not need each other in parallel: hub's cluster and gateway, agencies' cluster and town, token
 * issuer.
 */
final class Start {

    private static final Duration PATIENCE = Duration.ofMinutes(2);
    private static final int CHAINS = 3;
    private static final String LOCALHOST = "http://127.0.0.1:";

    private final Ports ports;
    private final Layout layout;
    private final Progress progress;
    private final Running running;
    private final ExecutorService starters = Executors.newFixedThreadPool(CHAINS);

    Start(Ports ports, Layout layout, Progress progress, Running running) {
        this.ports = ports;
        this.layout = layout;
        this.progress = progress;
        this.running = running;
    }

    /** The threads that start things. */
    ExecutorService starters() {
        return starters;
    }

    /** Returns when everything is ready; the first failure of any part is thrown at once. */
    void run() throws InterruptedException {
        CompletionService<Void> work = new ExecutorCompletionService<>(starters);
        List<Future<Void>> chains = Stream.<Runnable>of(this::startHub, this::startAgencies, this::startIssuer)
                .map(chain -> work.submit(chain, null))
                .toList();
        try {
            for (int ended = 0; ended < CHAINS; ended++) {
                work.take().get();
            }
        } catch (ExecutionException e) {
            chains.forEach(chain -> chain.cancel(false));
            throw e.getCause() instanceof RuntimeException cause ? cause : new IllegalStateException(e.getCause());
        }
    }

    private void startHub() {
        long began = System.nanoTime();
        var data = layout.data(Part.HUB_DATABASE);
        PostgresCluster cluster = Databases.startHub(ports.hubDatabase(), data);
        running.add(Part.HUB_DATABASE, Databases.pid(data), cluster);
        progress.ready(Part.HUB_DATABASE, began);
        startCache();
        JavaCommand command = JavaCommand.of("gateway", unpacked(Part.GATEWAY))
                .withJvmOptions("-Xmx1g", "-Dcamel.threads.virtual.enabled=true")
                .withArguments(List.of("--spring.config.additional-location=file:" + layout.gatewaySettings()))
                .withEnvironment(GatewayEnvironment.of(ports, layout));
        startJvm(Part.GATEWAY, command, LOCALHOST + ports.gateway() + "/actuator/health");
    }

    private void startCache() {
        running.requireGoing();
        long began = System.nanoTime();
        String password = Secrets.read(layout.secrets(), Secrets.REDIS_PASSWORD);
        RedisServer redis =
                RedisServer.start(ports.cache(), password, List.of()).endedByCaller();
        running.add(Part.CACHE, redis.pid(), redis);
        progress.ready(Part.CACHE, began);
    }

    private void startAgencies() {
        long began = System.nanoTime();
        var data = layout.data(Part.AGENCY_DATABASES);
        PostgresCluster cluster = PostgresCluster.start(0, data);
        running.add(Part.AGENCY_DATABASES, Databases.pid(data), cluster);
        progress.ready(Part.AGENCY_DATABASES, began);
        Map<String, String> settings = new HashMap<>(AgencyTown.settings(
                cluster, ports.town(), ports.agencyDatabases(), ports.agencyFiles(), ports.agencyMails()));
        settings.put("server.shutdown", "immediate");
        JavaCommand command = JavaCommand.of("town", unpacked(Part.TOWN))
                .withJvmOptions("-Xmx512m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .withSystemProperties(settings);
        startJvm(Part.TOWN, command, LOCALHOST + ports.town() + "/_town/health");
    }

    private void startIssuer() {
        JavaCommand command = JavaCommand.ofClassPath(
                        "issuer", System.getProperty("java.class.path"), IssuerApplication.class.getName())
                .withJvmOptions("-Xmx160m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1")
                .withArguments(List.of(
                        "--server.port=" + ports.issuer(),
                        "--spring.config.additional-location=file:" + layout.issuerSettings()))
                .withEnvironment(Map.of(Ports.GATEWAY_VARIABLE, Integer.toString(ports.gateway())));
        startJvm(Part.ISSUER, command, LOCALHOST + ports.issuer() + "/.well-known/openid-configuration");
    }

    private Path unpacked(Part part) {
        return UnpackedJar.of(layout.jar(part), layout.unpacked(part));
    }

    private void startJvm(Part part, JavaCommand command, String healthUrl) {
        running.requireGoing();
        long began = System.nanoTime();
        JavaProcess process =
                JavaProcess.start(command.withLogFile(layout.log(part))).endedByCaller();
        running.add(part, process.pid(), process);
        process.awaitReady(healthUrl, PATIENCE);
        progress.ready(part, began);
    }
}
