package id.pandu.town.control;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.scenario.Scenario;
import id.pandu.town.scenario.ScenarioDirector;
import id.pandu.town.scenario.ScenarioLibrary;
import id.pandu.town.scenario.ScenarioStage;
import id.pandu.town.scenario.ScenarioState;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PutMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Starts scenarios at agencies, tells where they stand, and stops them. */
@RestController
@RequestMapping("/_town/agencies/{agencyId}/scenario")
class ScenarioController {

    private final AgencyDirectory agencies;
    private final ScenarioLibrary library;
    private final ScenarioDirector director;
    private final ScenarioStage stage;

    ScenarioController(
            AgencyDirectory agencies, ScenarioLibrary library, ScenarioDirector director, ScenarioStage stage) {
        this.agencies = agencies;
        this.library = library;
        this.director = director;
        this.stage = stage;
    }

    /** Starts from the first step, in place of whatever its agencies suffer from. */
    @PutMapping
    ScenarioState start(@PathVariable String agencyId, @RequestBody Start start) {
        Agency agency = Known.agency(agencies, agencyId);
        if (start.name() == null) {
            throw new ProblemException(400, "name must be given; GET /_town/scenarios lists the names");
        }
        Scenario scenario = Known.scenario(library, start.name());
        return director.start(scenario, agency, start.seed() == null ? 0 : start.seed());
    }

    @GetMapping
    ScenarioState state(@PathVariable String agencyId) {
        Agency agency = Known.agency(agencies, agencyId);
        return stage.state(agency.id())
                .orElseThrow(() -> new ProblemException(404, "no scenario plays at " + agency.id()));
    }

    @DeleteMapping
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void stop(@PathVariable String agencyId) {
        stage.stop(Known.agency(agencies, agencyId).id());
    }

    /**
     * What to start.
     *
     * @param seed 0 if absent
     */
    record Start(@Nullable String name, @Nullable Long seed) {}
}
