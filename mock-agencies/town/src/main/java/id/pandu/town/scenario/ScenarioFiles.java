package id.pandu.town.scenario;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** Reads the scenarios that come with the town, and those of a folder. A file is named after its scenario. */
public final class ScenarioFiles {

    /** In every place of the class path: with one star missing, only the first that has such a folder would be looked at. */
    private static final String SHIPPED = "classpath*:/id/pandu/town/scenario/*.yaml";

    private final ScenarioReader reader;
    private final Map<String, Scenario> scenarios = new TreeMap<>();

    /** Files for this reader; none has been read yet. */
    public ScenarioFiles(ScenarioReader reader) {
        this.reader = reader;
    }

    /** Reads those that come with the town. */
    public ScenarioFiles withShipped() throws IOException {
        for (Resource resource : new PathMatchingResourcePatternResolver().getResources(SHIPPED)) {
            try (InputStream file = resource.getInputStream()) {
                add(String.valueOf(resource.getFilename()), file);
            }
        }
        return this;
    }

    /** Reads every {@code *.yaml} of a folder. */
    public ScenarioFiles with(Path folder) throws IOException {
        try (DirectoryStream<Path> paths = Files.newDirectoryStream(folder, "*.yaml")) {
            for (Path path : paths) {
                try (InputStream file = Files.newInputStream(path)) {
                    add(path.getFileName().toString(), file);
                }
            }
        }
        return this;
    }

    /** What has been read, by name. */
    public Map<String, Scenario> scenarios() {
        return Map.copyOf(scenarios);
    }

    private void add(String fileName, InputStream file) throws IOException {
        Scenario scenario = read(fileName, file.readNBytes(ScenarioReader.LARGEST + 1));
        if (!fileName.equals(scenario.name() + ".yaml")) {
            throw new ScenarioProblem(fileName + ": name must be that of the file, without .yaml");
        }
        if (scenarios.putIfAbsent(scenario.name(), scenario) != null) {
            throw new ScenarioProblem(fileName + ": there is a scenario of this name already");
        }
    }

    private Scenario read(String fileName, byte[] file) {
        try {
            return reader.read(file);
        } catch (ScenarioProblem e) {
            throw new ScenarioProblem(fileName + ": " + e.getMessage());
        }
    }
}
