package id.pandu.sandbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicBoolean;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunningTest {

    private final ByteArrayOutputStream said = new ByteArrayOutputStream();
    private final ExecutorService starters = Executors.newFixedThreadPool(1);
    private final List<Part> stopped = Collections.synchronizedList(new ArrayList<>());
    private Layout layout = new Layout(Path.of("."));
    private Running unit = new Running(layout, new Progress(System.out));

    @BeforeEach
    void place(@TempDir Path directory) {
        layout = new Layout(directory);
        layout.prepare();
        unit = new Running(layout, new Progress(new PrintStream(said, true, StandardCharsets.UTF_8)));
    }

    @Test
    void stopsThoseFirstThatNeedTheOthers() {
        add(Part.AGENCY_DATABASES);
        add(Part.HUB_DATABASE);
        add(Part.TOWN);
        add(Part.ISSUER);
        add(Part.GATEWAY);
        unit.stop(starters);
        assertThat(stopped)
                .containsExactly(Part.GATEWAY, Part.ISSUER, Part.TOWN, Part.HUB_DATABASE, Part.AGENCY_DATABASES);
        assertThat(layout.processFile().alive()).isEmpty();
    }

    @Test
    void stopsWhatAStartBroughtUpWhileTheStopHadBegun() {
        CountDownLatch stopHasBegun = new CountDownLatch(1);
        starters.execute(() -> {
            awaitLatch(stopHasBegun);
            add(Part.HUB_DATABASE);
        });
        unit.add(Part.GATEWAY, noProcess(), stopHasBegun::countDown);
        unit.stop(starters);
        assertThat(stopped).containsExactly(Part.HUB_DATABASE);
    }

    @Test
    void stopsAJvmWhileAStartStillWaitsForItToAnswer() {
        CountDownLatch isStopped = new CountDownLatch(1);
        AtomicBoolean isLeftInPeace = new AtomicBoolean();
        starters.execute(() -> {
            awaitLatch(isStopped);
            isLeftInPeace.set(!Thread.currentThread().isInterrupted());
        });
        unit.add(Part.ISSUER, noProcess(), isStopped::countDown);
        unit.stop(starters);
        assertThat(isLeftInPeace).isTrue();
    }

    @Test
    void startsNothingMoreAfterAStop() {
        unit.requireGoing();
        unit.stop(starters);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(unit::requireGoing);
        assertThatExceptionOfType(CancellationException.class).isThrownBy(unit::complete);
    }

    @Test
    void goesOnStoppingWhenOnePartCannotBeStopped() {
        unit.add(Part.TOWN, noProcess(), () -> {
            throw new IOException("no answer");
        });
        add(Part.AGENCY_DATABASES);
        unit.stop(starters);
        assertThat(stopped).containsExactly(Part.AGENCY_DATABASES);
        assertThat(said.toString(StandardCharsets.UTF_8)).contains("Agency town could not be stopped: no answer");
    }

    private void add(Part part) {
        unit.add(part, noProcess(), () -> stopped.add(part));
    }

    /** Process ids of Linux are below 2^22. */
    private static long noProcess() {
        return Integer.MAX_VALUE;
    }

    private static void awaitLatch(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
