package id.pandu.town.scenario;

import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.scenario.ScenarioDraft.StepDraft;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What makes a draft a scenario. The first rule a draft breaks is told with its place. */
public final class ScenarioRules {

    private static final Pattern NAME = Pattern.compile("[a-z0-9]+(-[a-z0-9]+)*");
    private static final int LONGEST_NAME = 60;
    private static final int LONGEST_DESCRIPTION = 500;
    private static final int MOST_STEPS = 100;

    private final StepRules steps;

    /** Rules for scenarios that play at these agencies. */
    public ScenarioRules(AgencyDirectory agencies) {
        this.steps = new StepRules(agencies);
    }

    Scenario check(ScenarioDraft draft) {
        String name = text(draft.name(), "name", LONGEST_NAME);
        if (!NAME.matcher(name).matches()) {
            throw new ScenarioProblem("name must be lower-case words and digits joined by hyphens");
        }
        String description = text(draft.description(), "description", LONGEST_DESCRIPTION);
        boolean repeats = Boolean.TRUE.equals(draft.repeat());
        return new Scenario(name, description, draft.repeat(), steps(draft.steps(), repeats));
    }

    private static String text(@Nullable String value, String place, int longest) {
        if (value == null || value.isBlank() || value.length() > longest) {
            throw new ScenarioProblem(place + " must be text of 1 to " + longest + " characters");
        }
        return value.strip();
    }

    private List<Step> steps(@Nullable List<@Nullable StepDraft> drafts, boolean repeats) {
        if (drafts == null || drafts.isEmpty() || drafts.size() > MOST_STEPS) {
            throw new ScenarioProblem("steps must be a list of 1 to " + MOST_STEPS + " steps");
        }
        List<Step> checked = new ArrayList<>();
        for (StepDraft draft : drafts) {
            String place = "steps[" + checked.size() + "]";
            if (draft == null) {
                throw new ScenarioProblem(place + " must be an object with named fields");
            }
            Step step = steps.check(draft, place);
            boolean last = checked.size() == drafts.size() - 1;
            if (step.isEndless() && (repeats || !last)) {
                throw new ScenarioProblem(
                        place + " must have requests or lastsMs; only the last step of a scenario that"
                                + " does not repeat may leave both out");
            }
            checked.add(step);
        }
        return checked;
    }
}
