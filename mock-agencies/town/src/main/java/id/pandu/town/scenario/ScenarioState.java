package id.pandu.town.scenario;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a scenario stands.
 *
 * @param scenario its name
 * @param agency the agency it was started for
 * @param agencies every agency it plays at
 * @param step index of the present step, 0 for the first, null after the last
 * @param kind kind of the present step
 * @param round 1 for the first time through, more only when it repeats
 * @param requestsInStep requests the present step has counted
 * @param requests requests all steps have counted
 * @param faults how many of these met a fault
 * @param finished whether the last step has ended
 */
public record ScenarioState(
        String scenario,
        long seed,
        String agency,
        Set<String> agencies,
        @Nullable Integer step,
        @Nullable String kind,
        long round,
        long requestsInStep,
        long requests,
        long faults,
        boolean finished) {}
