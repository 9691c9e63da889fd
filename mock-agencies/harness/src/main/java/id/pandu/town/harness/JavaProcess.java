package id.pandu.town.harness;

import java.io.IOException;
import java.time.Duration;
import java.util.concurrent.TimeUnit;

/**
 * A child JVM. Closing it asks it to end and then forces it; it also ends when this JVM ends in an orderly way.
 */
public final class JavaProcess implements AutoCloseable {

    private static final Duration GRACE = Duration.ofSeconds(10);

    private final String name;
    private final Process process;
    private final ProcessOutput output;
    private final Thread atExit = new Thread(this::end);

    private JavaProcess(String name, Process process, ProcessOutput output) {
        this.name = name;
        this.process = process;
        this.output = output;
    }

    /** Starts the process; {@link #awaitReady} tells when it serves. */
    public static JavaProcess start(JavaCommand command) {
        try {
            ProcessBuilder builder = new ProcessBuilder(command.line()).redirectErrorStream(true);
            builder.environment().putAll(command.environment());
            Process process = builder.start();
            process.getOutputStream().close();
            JavaProcess child = new JavaProcess(command.name(), process, ProcessOutput.follow(process, command));
            child.endAtExit();
            return child;
        } catch (IOException e) {
            throw new HarnessException(command.name() + " cannot be started", e);
        }
    }

    /** Waits until a GET of this address answers 200; when it does not in time, the error holds the last lines of output. */
    public JavaProcess awaitReady(String url, Duration timeout) {
        String failure = new Readiness(url, timeout).await(process);
        if (failure != null) {
            close();
            throw new HarnessException(name + " " + failure + "; its last lines:\n" + output.lastLines());
        }
        return this;
    }

    /** Leaves its end to the caller, who has several to end in an order; this JVM's end alone does not end it any more. */
    public JavaProcess endedByCaller() {
        forgetAtExit();
        return this;
    }

    /** Whether it runs. */
    public boolean isAlive() {
        return process.isAlive();
    }

    /** Process id. */
    public long pid() {
        return process.pid();
    }

    /** Its last lines of output. */
    public String lastLines() {
        return output.lastLines();
    }

    /** Waits for its end and tells the exit code; a process that goes on for longer is an error. */
    public int awaitExit(Duration timeout) {
        try {
            if (process.waitFor(timeout.toMillis(), TimeUnit.MILLISECONDS)) {
                return process.exitValue();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        throw new HarnessException(name + " still runs after " + timeout);
    }

    /** Asks it to end (SIGTERM) and does not wait for that. */
    public void terminate() {
        process.destroy();
    }

    /** Kills it at once (SIGKILL). */
    public void kill() {
        process.destroyForcibly();
        awaitExit(GRACE);
    }

    @Override
    public void close() {
        end();
        forgetAtExit();
    }

    private void endAtExit() {
        try {
            Runtime.getRuntime().addShutdownHook(atExit);
        } catch (IllegalStateException ending) {
            process.destroyForcibly();
            throw new HarnessException(name + " was not started, for this JVM is ending", ending);
        }
    }

    private void forgetAtExit() {
        try {
            Runtime.getRuntime().removeShutdownHook(atExit);
        } catch (IllegalStateException e) {
            // This JVM is ending: the hook runs or has run.
        }
    }

    private void end() {
        process.destroy();
        try {
            if (!process.waitFor(GRACE.toMillis(), TimeUnit.MILLISECONDS)) {
                process.destroyForcibly();
            }
        } catch (InterruptedException e) {
            process.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
