package id.pandu.town.control;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.scenario.Scenario;
import id.pandu.town.scenario.ScenarioLibrary;
import java.util.List;

/** Finds what a path names, or tells which names there are. */
final class Known {

    private Known() {}

    static Agency agency(AgencyDirectory agencies, String id) {
        return agencies.byId(id).orElseThrow(() -> {
            List<String> known = agencies.all().stream().map(Agency::id).toList();
            return new ProblemException(404, "agency must be one of " + String.join(", ", known));
        });
    }

    static Scenario scenario(ScenarioLibrary library, String name) {
        return library.byName(name).orElseThrow(() -> {
            List<String> known = library.all().stream().map(Scenario::name).toList();
            return new ProblemException(404, "scenario must be one of " + String.join(", ", known));
        });
    }
}
