package id.pandu.town.scenario;

import com.fasterxml.jackson.annotation.JsonFormat;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A scenario as somebody wrote it, before it is known to keep the rules: anything may be absent. */
record ScenarioDraft(
        @Nullable String name,
        @Nullable String description,
        @Nullable Boolean repeat,
        @Nullable List<@Nullable StepDraft> steps) {

    ScenarioDraft {
        steps = steps == null ? null : new ArrayList<>(steps);
    }

    /** A step of it. */
    record StepDraft(
            @Nullable String kind,
            @Nullable List<@Nullable String> agencies,
            @Nullable Integer requests,
            @Nullable Long lastsMs,

            @JsonFormat(with = JsonFormat.Feature.ACCEPT_SINGLE_VALUE_AS_ARRAY) @Nullable
            List<@Nullable Long> delayMs,

            @Nullable Integer percent) {

        StepDraft {
            agencies = agencies == null ? null : new ArrayList<>(agencies);
            delayMs = delayMs == null ? null : new ArrayList<>(delayMs);
        }
    }
}
