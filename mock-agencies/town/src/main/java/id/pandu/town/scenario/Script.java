package id.pandu.town.scenario;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.FaultKind;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/**
 * A scenario made out for the agency it is started for.
 *
 * @param agency id of that agency
 * @param cues its steps
 */
record Script(Scenario scenario, String agency, List<Cue> cues) {

    Script {
        cues = List.copyOf(cues);
    }

    /** Makes it out, or tells by a {@link ScenarioProblem} which step this agency cannot play and why. */
    static Script of(Scenario scenario, Agency agency, AgencyDirectory directory) {
        if (!scenario.isForAnyAgency()) {
            requireNamed(scenario, agency);
        }
        List<Cue> cues = new ArrayList<>();
        for (Step step : scenario.steps()) {
            cues.add(cue(step, "steps[" + cues.size() + "]", agency, directory));
        }
        return new Script(scenario, agency.id(), cues);
    }

    /** Every agency it plays at. */
    Set<String> agencies() {
        Set<String> all = new LinkedHashSet<>(Set.of(agency));
        cues.forEach(cue -> all.addAll(cue.faults().keySet()));
        return all;
    }

    private static void requireNamed(Scenario scenario, Agency agency) {
        Set<String> named = new TreeSet<>();
        scenario.steps().forEach(step -> named.addAll(step.agencyNames()));
        if (!named.contains(agency.id())) {
            throw new ScenarioProblem(scenario.name() + " does not play at " + agency.id() + "; start it for "
                    + String.join(" or ", named));
        }
    }

    private static Cue cue(Step step, String place, Agency agency, AgencyDirectory directory) {
        Map<String, List<FaultKind>> faults = new LinkedHashMap<>();
        for (String name : step.agencyNames()) {
            Agency player = Step.THIS.equals(name)
                    ? agency
                    : directory.byId(name).orElseThrow(() -> new ScenarioProblem(place + ": no agency " + name));
            List<FaultKind> kind =
                    Symptom.playedBy(player, step.kind()).stream().toList();
            if (kind.isEmpty() && !step.isWell()) {
                throw new ScenarioProblem(place + ": " + Symptom.refusal(player, step.kind()));
            }
            faults.put(player.id(), kind);
        }
        return new Cue(step, faults);
    }
}
