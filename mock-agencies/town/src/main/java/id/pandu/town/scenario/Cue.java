package id.pandu.town.scenario;

import id.pandu.town.faults.Fault;
import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

/**
 * A step made out for its agencies.
 *
 * @param faults by agency the fault it plays there, empty when nothing is wrong
 */
record Cue(Step step, Map<String, List<FaultKind>> faults) {

    private static final double HUNDRED = 100;

    Cue {
        faults = Map.copyOf(faults);
    }

    boolean isAt(String agencyId) {
        return faults.containsKey(agencyId);
    }

    /**
     * What the next request to an agency meets. Takes two numbers from the dice whatever comes of it, so that changing a step's percent or
     * delay leaves the draws of the steps behind it as they were.
     */
    Optional<Fault> draw(String agencyId, Random dice) {
        double chance = dice.nextDouble();
        double part = dice.nextDouble();
        boolean meets = step.percent() == null || chance * HUNDRED < step.percent();
        return faults.getOrDefault(agencyId, List.of()).stream()
                .filter(kind -> meets)
                .map(kind -> new Fault(kind, delay(kind, part), null))
                .findFirst();
    }

    private Duration delay(FaultKind kind, double part) {
        List<Long> ends = step.delayMs();
        if (ends == null) {
            return kind.usualDelay();
        }
        long least = ends.getFirst();
        return Duration.ofMillis(least + (long) (part * (ends.getLast() - least + 1)));
    }
}
