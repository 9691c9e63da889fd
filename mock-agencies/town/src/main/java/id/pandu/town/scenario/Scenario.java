package id.pandu.town.scenario;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * A sequence of faults as its file tells it.
 *
 * @param name lower-case words joined by hyphens
 * @param description one sentence for whoever chooses a scenario
 * @param repeat whether the first step follows the last; otherwise the agencies are well after the last
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Scenario(
        String name, String description, @Nullable Boolean repeat, List<Step> steps) {

    public Scenario {
        steps = List.copyOf(steps);
    }

    boolean isRepeating() {
        return Objects.equals(repeat, true);
    }

    /** Whether it plays at the agency it is started for, whichever that is. */
    boolean isForAnyAgency() {
        return steps.stream().anyMatch(step -> step.agencyNames().contains(Step.THIS));
    }
}
