package id.pandu.town.scenario;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultSource;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.LongSupplier;

/** The scenarios being played. An agency takes part in one at most: starting another ends the earlier. */
public final class ScenarioStage implements FaultSource {

    private final Map<String, Run> runs = new ConcurrentHashMap<>();
    private final LongSupplier nanoTime;

    /** A stage that measures time by this clock, such as {@link System#nanoTime}. */
    public ScenarioStage(LongSupplier nanoTime) {
        this.nanoTime = nanoTime;
    }

    @Override
    public Optional<ActiveFault> take(String agencyId) {
        return Optional.ofNullable(runs.get(agencyId)).flatMap(run -> run.take(agencyId));
    }

    /** Starts from the first step; equal seeds and equal requests meet equal faults. */
    synchronized ScenarioState start(Script script, long seed) {
        Run run = new Run(script, seed, nanoTime);
        run.agencies().forEach(this::stop);
        run.agencies().forEach(agencyId -> runs.put(agencyId, run));
        return run.state();
    }

    /** What an agency takes part in. */
    public Optional<ScenarioState> state(String agencyId) {
        return Optional.ofNullable(runs.get(agencyId)).map(Run::state);
    }

    @Override
    public synchronized void stop(String agencyId) {
        Run run = runs.get(agencyId);
        if (run != null) {
            run.agencies().forEach(part -> runs.remove(part, run));
            run.end();
        }
    }

    @Override
    public synchronized void stopAll() {
        List.copyOf(runs.keySet()).forEach(this::stop);
    }
}
