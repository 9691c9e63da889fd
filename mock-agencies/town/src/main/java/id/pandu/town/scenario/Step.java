package id.pandu.town.scenario;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.List;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * One step of a scenario as its file tells it. It lasts for a number of requests or for a time; the last step of a scenario that does not
 * repeat may leave both out, and then lasts until the scenario is stopped.
 *
 * @param kind a fault the town knows, a name of {@link Symptom}, or {@code none}
 * @param agencies where it plays: ids, or {@code this} for the agency the scenario is started for, which is the default
 * @param requests how many requests to these agencies together it lasts
 * @param lastsMs how many milliseconds it lasts
 * @param delayMs milliseconds of the fault's delay, or the least and the most; null for the kind's usual delay
 * @param percent how many of a hundred requests meet the fault; null for all
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Step(
        String kind,
        @Nullable List<String> agencies,
        @Nullable Integer requests,
        @Nullable Long lastsMs,

        @JsonFormat(
                with = {
                    JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY,
                    JsonFormat.Feature.WRITE_SINGLE_ELEM_ARRAYS_UNWRAPPED
                })
        @Nullable
        List<Long> delayMs,

        @Nullable Integer percent) {

    /** The kind of a step in which nothing is wrong. */
    public static final String NONE = "none";

    /** Stands for the agency the scenario is started for. */
    public static final String THIS = "this";

    public Step {
        agencies = agencies == null ? null : List.copyOf(agencies);
        delayMs = delayMs == null ? null : List.copyOf(delayMs);
    }

    List<String> agencyNames() {
        return Objects.requireNonNullElse(agencies, List.of(THIS));
    }

    boolean isWell() {
        return NONE.equals(kind);
    }

    boolean isEndless() {
        return requests == null && lastsMs == null;
    }
}
