package id.pandu.town.scenario;

import id.pandu.town.StartupProblem;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.FaultBoard;
import java.io.IOException;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.DependsOn;

/** Reads the scenarios at start, and lets the board ask those being played. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(ScenarioSettings.class)
class ScenarioConfiguration {

    /** After the files, for everything else waits for it: a file that is wrong must not cost the databases. */
    @Bean
    @DependsOn("scenarioLibrary")
    ScenarioStage scenarioStage() {
        return new ScenarioStage(System::nanoTime);
    }

    @Bean
    ScenarioReader scenarioReader(AgencyDirectory agencies) {
        return new ScenarioReader(new ScenarioRules(agencies));
    }

    @Bean
    ScenarioLibrary scenarioLibrary(ScenarioReader reader, ScenarioSettings settings) {
        ScenarioFiles files = new ScenarioFiles(reader);
        try {
            files.withShipped();
            if (settings.folder() != null) {
                files.with(settings.folder());
            }
        } catch (IOException e) {
            throw new StartupProblem("the folder of scenarios cannot be read (town.scenarios.folder): " + e, e);
        } catch (ScenarioProblem e) {
            throw new StartupProblem("scenario " + e.getMessage(), e);
        }
        return new ScenarioLibrary(files.scenarios());
    }

    @Bean
    ScenarioDirector scenarioDirector(AgencyDirectory agencies, FaultBoard board, ScenarioStage stage) {
        return new ScenarioDirector(agencies, board, stage);
    }
}
