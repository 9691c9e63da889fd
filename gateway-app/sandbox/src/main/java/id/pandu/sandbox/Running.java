package id.pandu.sandbox;

import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.TimeUnit;

/** What runs by now. It is stopped once, in the order of {@link Part}, also in the middle of a start. */
final class Running {

    private static final long STARTERS_SECONDS = 15;

    private final Layout layout;
    private final Progress progress;
    private final ProcessFile processes;
    private final Map<Part, AutoCloseable> parts = new EnumMap<>(Part.class);
    private Phase phase = Phase.STARTING;

    Running(Layout layout, Progress progress) {
        this.layout = layout;
        this.progress = progress;
        this.processes = layout.processFile();
    }

    /** Takes charge of a part. */
    synchronized void add(Part part, long pid, AutoCloseable handle) {
        parts.put(part, handle);
        ProcessHandle.of(pid).ifPresent(process -> {
            processes.add(part.id(), process);
            var unused = process.onExit().thenRun(() -> ended(part, pid));
        });
    }

    /** Ends the thread that starts things when a stop has begun. */
    synchronized void requireGoing() {
        if (phase == Phase.STOPPING) {
            throw new CancellationException();
        }
    }

    /** Everything is there: a part that ends from now on ends by itself, and is told of. */
    synchronized void complete() {
        requireGoing();
        phase = Phase.READY;
    }

    synchronized boolean isStopping() {
        return phase == Phase.STOPPING;
    }

    /** Stops everything that runs; threads that are starting something end their step first. */
    void stop(ExecutorService starters) {
        synchronized (this) {
            phase = Phase.STOPPING;
        }
        processes.add(ProcessFile.STOPPING, ProcessHandle.current());
        progress.say("\nStopping the sandbox ...");
        for (Part jvm : List.of(Part.GATEWAY, Part.ISSUER, Part.TOWN)) {
            close(jvm);
        }
        await(starters);
        for (Part part : Part.values()) {
            close(part);
        }
        processes.delete();
        progress.say("The sandbox has stopped.");
    }

    private void close(Part part) {
        AutoCloseable handle;
        synchronized (this) {
            handle = parts.remove(part);
        }
        if (handle == null) {
            return;
        }
        try {
            handle.close();
        } catch (Exception e) {
            progress.say("  " + part.title() + " could not be stopped: " + e.getMessage());
        }
    }

    private static void await(ExecutorService starters) {
        starters.shutdown();
        try {
            if (!starters.awaitTermination(STARTERS_SECONDS, TimeUnit.SECONDS)) {
                starters.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void ended(Part part, long pid) {
        boolean byItself;
        synchronized (this) {
            byItself = phase == Phase.READY;
        }
        if (byItself) {
            progress.say(part.title() + " (process " + pid + ") has ended by itself, everything else goes on. Its log: "
                    + layout.log(part));
        }
    }

    private enum Phase {
        STARTING,
        READY,
        STOPPING
    }
}
