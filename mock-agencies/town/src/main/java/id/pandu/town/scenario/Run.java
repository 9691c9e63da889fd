package id.pandu.town.scenario;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.Fault;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** A scenario being played. Requests are taken one after another, so that however they come each counts once. */
final class Run {

    /** Spreads neighbouring seeds, whose first draws would otherwise be alike. */
    private static final long SPREAD = 0x9E37_79B9_7F4A_7C15L;

    private final Script script;
    private final long seed;
    private final LongSupplier nanoTime;
    private final Map<String, Random> dice = new HashMap<>();
    private final CountDownLatch ended = new CountDownLatch(1);
    private int position;
    private long round = 1;
    private long stepBegan;
    private long requestsInStep;
    private long requests;
    private long faults;

    Run(Script script, long seed, LongSupplier nanoTime) {
        this.script = script;
        this.seed = seed;
        this.nanoTime = nanoTime;
        this.stepBegan = nanoTime.getAsLong();
    }

    Set<String> agencies() {
        return script.agencies();
    }

    /** Counts a request to an agency and gives the fault it meets. */
    synchronized Optional<ActiveFault> take(String agencyId) {
        passTime();
        Cue cue = cue();
        if (cue == null || !cue.isAt(agencyId) || ended.getCount() == 0) {
            return Optional.empty();
        }
        Optional<Fault> fault = cue.draw(agencyId, dice.computeIfAbsent(agencyId, this::diceOf));
        requests++;
        requestsInStep++;
        faults += fault.isPresent() ? 1 : 0;
        Integer limit = cue.step().requests();
        if (limit != null && requestsInStep == limit) {
            advance(nanoTime.getAsLong());
        }
        return fault.map(met -> new ActiveFault(met, ended));
    }

    /** Where it stands. */
    synchronized ScenarioState state() {
        passTime();
        Cue cue = cue();
        return new ScenarioState(
                script.scenario().name(),
                seed,
                script.agency(),
                script.agencies(),
                cue == null ? null : Integer.valueOf(position),
                cue == null ? null : cue.step().kind(),
                round,
                requestsInStep,
                requests,
                faults,
                cue == null);
    }

    /** Plays nothing more and releases whoever is held. */
    synchronized void end() {
        ended.countDown();
    }

    private @Nullable Cue cue() {
        return position < script.cues().size() ? script.cues().get(position) : null;
    }

    private void passTime() {
        long now = nanoTime.getAsLong();
        for (Cue cue = cue(); cue != null && cue.step().lastsMs() != null; cue = cue()) {
            long end = stepBegan + TimeUnit.MILLISECONDS.toNanos(cue.step().lastsMs());
            if (now - end < 0) {
                return;
            }
            advance(end);
        }
    }

    private void advance(long when) {
        position++;
        stepBegan = when;
        if (position == script.cues().size() && script.scenario().isRepeating()) {
            position = 0;
            round++;
        }
        requestsInStep = 0;
    }

    /** Dice of its own for each agency, so that agencies asked at once do not disturb each other's draws. */
    private Random diceOf(String agencyId) {
        return new Random((seed + agencyId.hashCode()) * SPREAD);
    }
}
