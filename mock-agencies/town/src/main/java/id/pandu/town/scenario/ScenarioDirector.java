package id.pandu.town.scenario;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.FaultBoard;
import java.util.List;

/** Knows who can play what, and starts it. */
public final class ScenarioDirector {

    private final AgencyDirectory agencies;
    private final FaultBoard board;
    private final ScenarioStage stage;

    /** Starts scenarios on this stage, whose board must ask it. */
    public ScenarioDirector(AgencyDirectory agencies, FaultBoard board, ScenarioStage stage) {
        this.agencies = agencies;
        this.board = board;
        this.stage = stage;
    }

    /** Ends whatever its agencies suffer from and starts, or tells by a {@link ScenarioProblem} why this agency cannot play it. */
    public ScenarioState start(Scenario scenario, Agency agency, long seed) {
        Script script = Script.of(scenario, agency, agencies);
        script.agencies().forEach(board::clear);
        return stage.start(script, seed);
    }

    /** Ids of the agencies it can be started for. */
    public List<String> players(Scenario scenario) {
        return agencies.all().stream()
                .filter(agency -> canPlay(scenario, agency))
                .map(Agency::id)
                .toList();
    }

    /** The same scenario, if any agency can play it; otherwise a {@link ScenarioProblem} tells why the first cannot. */
    public Scenario requirePlayable(Scenario scenario) {
        if (players(scenario).isEmpty()) {
            throw new ScenarioProblem("no agency can play all steps; "
                    + agencies.all().stream()
                            .map(agency -> problem(scenario, agency))
                            .findFirst()
                            .orElse(""));
        }
        return scenario;
    }

    private boolean canPlay(Scenario scenario, Agency agency) {
        return problem(scenario, agency).isEmpty();
    }

    private String problem(Scenario scenario, Agency agency) {
        try {
            Script.of(scenario, agency, agencies);
            return "";
        } catch (ScenarioProblem e) {
            return String.valueOf(e.getMessage());
        }
    }
}
