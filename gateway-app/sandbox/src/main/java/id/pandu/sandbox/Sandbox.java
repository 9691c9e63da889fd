package id.pandu.sandbox;

import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;

/** Starts the sandbox and holds it until it is told to end; exit code 1 when it cannot start. */
public final class Sandbox {

    private static final String HELP = """
            Starts the Pandu sandbox: two PostgreSQL clusters, Redis, the agency town, the token issuer and the gateway, until Ctrl-C.

              --help                this text
              --end-with-parent     end when the process that started this one has ended

            Ports, as environment variables: SANDBOX_GATEWAY_PORT (8080), SANDBOX_ISSUER_PORT (8085),
            SANDBOX_TOWN_PORT (8090), SANDBOX_HUB_DATABASE_PORT (5441), SANDBOX_AGENCY_DATABASES_PORT (5442),
            SANDBOX_AGENCY_FILES_PORT (5443), SANDBOX_CACHE_PORT (5444), SANDBOX_SMTP_PORT (3025); or as system properties,
            sandbox.gateway-port etc.
            The module's directory, if it is not gateway-app/sandbox: system property sandbox.module.
            """;

    private static final long EARLIER_ONE_MILLIS = 15_000;
    private static final long PAUSE_MILLIS = 250;

    private final Ports ports;
    private final Layout layout;
    private final Progress progress = new Progress(System.out);

    private Sandbox(Ports ports, Layout layout) {
        this.ports = ports;
        this.layout = layout;
    }

    /** Starts the sandbox. */
    public static void main(String[] arguments) throws InterruptedException {
        List<String> options = List.of(arguments);
        if (options.contains("--help")) {
            System.out.print(HELP);
            return;
        }
        Path module = Path.of(System.getProperty("sandbox.module", "gateway-app/sandbox"));
        try {
            Layout layout = new Layout(module.toAbsolutePath().normalize());
            new Sandbox(Ports.from(Ports::setting), layout).run(options.contains("--end-with-parent"));
        } catch (SandboxException e) {
            Failure.tell(Objects.requireNonNullElse(e.getMessage(), e.toString()));
        }
    }

    private void run(boolean endWithParent) throws InterruptedException {
        refuseObstacles();
        layout.prepare();
        Secrets.create(layout.secrets());
        logTo(layout.log(Part.HUB_DATABASE));
        Running running = new Running(layout, progress);
        Start start = new Start(ports, layout, progress, running);
        layout.processFile().add(ProcessFile.LAUNCHER, ProcessHandle.current());
        Runtime.getRuntime().addShutdownHook(new Thread(() -> running.stop(start.starters()), "stop"));
        if (endWithParent) {
            endWithParent();
        }
        progress.say("\nStarting the sandbox, logs in " + layout.logs());
        try {
            start.run();
            running.complete();
            progress.say(Banner.text(ports, layout));
        } catch (RuntimeException e) {
            tell(e, running);
        }
        new CountDownLatch(1).await();
    }

    /** An earlier sandbox that has been told to end is given the time it needs. */
    private void refuseObstacles() throws InterruptedException {
        ProcessFile file = layout.processFile();
        long deadline = System.nanoTime() + EARLIER_ONE_MILLIS * 1_000_000;
        Obstacles obstacles = Obstacles.find(ports, file);
        while (obstacles.areGoingAway() && System.nanoTime() < deadline) {
            Thread.sleep(PAUSE_MILLIS);
            obstacles = Obstacles.find(ports, file);
        }
        if (!obstacles.none()) {
            throw new SandboxException(obstacles.message());
        }
    }

    private static void tell(RuntimeException failure, Running running) {
        if (!running.isStopping()) {
            Failure.tell("The sandbox cannot start: " + failure.getMessage());
        }
    }

    /** Before the first logger: Logback reads this once. What the launcher's libraries log is of PostgreSQL. */
    private static void logTo(Path file) {
        System.setProperty("sandbox.log", file.toString());
        System.setProperty("logback.configurationFile", "id/pandu/sandbox/launcher-logback.xml");
    }

    private static void endWithParent() {
        ProcessHandle.current().parent().ifPresent(parent -> {
            var unused = parent.onExit().thenRun(() -> System.exit(0));
        });
    }
}
