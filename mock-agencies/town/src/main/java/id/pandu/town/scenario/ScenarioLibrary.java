package id.pandu.town.scenario;

import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The scenarios that can be started, by name: those from files, and those uploaded since. */
public final class ScenarioLibrary {

    private static final int MOST_UPLOADED = 200;

    private final Map<String, Scenario> filed;
    private final Map<String, Scenario> uploaded = new ConcurrentHashMap<>();

    /** Begins with these scenarios. */
    public ScenarioLibrary(Map<String, Scenario> filed) {
        this.filed = Map.copyOf(filed);
    }

    /** All of them, by name. */
    public List<Scenario> all() {
        return Stream.concat(filed.values().stream(), uploaded.values().stream())
                .sorted(Comparator.comparing(Scenario::name))
                .toList();
    }

    /** The scenario of this name. */
    public Optional<Scenario> byName(String name) {
        return Optional.ofNullable(filed.get(name)).or(() -> Optional.ofNullable(uploaded.get(name)));
    }

    /** Adds one until the town ends, in place of an earlier upload of that name. */
    public synchronized void upload(Scenario scenario) {
        if (filed.containsKey(scenario.name())) {
            throw new ScenarioProblem("name " + scenario.name() + " is that of a scenario from a file; take another");
        }
        if (uploaded.size() == MOST_UPLOADED && !uploaded.containsKey(scenario.name())) {
            throw new ScenarioProblem(
                    "there are " + MOST_UPLOADED + " uploaded scenarios already; replace one of them");
        }
        uploaded.put(scenario.name(), scenario);
    }
}
