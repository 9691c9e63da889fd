package id.pandu.town.control;

import id.pandu.town.scenario.Scenario;
import id.pandu.town.scenario.ScenarioDirector;
import id.pandu.town.scenario.ScenarioLibrary;
import id.pandu.town.scenario.ScenarioReader;
import jakarta.servlet.http.HttpServletRequest;
import java.io.IOException;
import java.util.List;
import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;

/** Lists and shows scenarios, and takes further ones. */
@RestController
@RequestMapping("/_town/scenarios")
class ScenarioLibraryController {

    private final ScenarioLibrary library;
    private final ScenarioDirector director;
    private final ScenarioReader reader;

    ScenarioLibraryController(ScenarioLibrary library, ScenarioDirector director, ScenarioReader reader) {
        this.library = library;
        this.director = director;
        this.reader = reader;
    }

    @GetMapping
    List<ScenarioView> all() {
        return library.all().stream().map(this::view).toList();
    }

    /** The file, as JSON. */
    @GetMapping("/{name}")
    Scenario byName(@PathVariable String name) {
        return Known.scenario(library, name);
    }

    /** Takes YAML or JSON, whatever the content type says. */
    @PostMapping
    @ResponseStatus(HttpStatus.CREATED)
    ScenarioView upload(HttpServletRequest request) throws IOException {
        byte[] body = request.getInputStream().readNBytes(ScenarioReader.LARGEST + 1);
        Scenario scenario = director.requirePlayable(reader.read(body));
        library.upload(scenario);
        return view(scenario);
    }

    private ScenarioView view(Scenario scenario) {
        return new ScenarioView(scenario.name(), scenario.description(), director.players(scenario));
    }

    /** A scenario, with the agencies it can be started for. */
    record ScenarioView(String name, String description, List<String> agencies) {}
}
