package id.pandu.town.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ShippedScenariosTest {

    private static final Map<String, Scenario> SHIPPED = new TreeMap<>(read());

    private final Scenarios scenarios = new Scenarios();

    @Test
    void theTownComesWithThese() {
        assertThat(SHIPPED.keySet())
                .containsExactly(
                        "brown-out",
                        "business-errors",
                        "clock-skew",
                        "expired-credential",
                        "flapping",
                        "frozen",
                        "outage",
                        "outage-then-recovery",
                        "rolling-outage",
                        "slow-drip",
                        "truncated-body",
                        "wrong-content-type");
    }

    /** Every step of every file, at every agency that can play it, twice with the same end. */
    @ParameterizedTest
    @MethodSource("names")
    void playsThroughAtEveryAgencyThatCan(String name) {
        Scenario scenario = shipped(name);
        List<String> players = scenarios.director.players(scenario);
        assertThat(players).isNotEmpty();
        for (String agencyId : players) {
            assertThat(playThrough(scenario, agencyId)).isEqualTo(playThrough(scenario, agencyId));
        }
    }

    @Test
    void databasesPlayWhatTheWireCanPlay() {
        assertThat(SHIPPED.values())
                .filteredOn(scenario -> scenarios.director.players(scenario).contains(Scenarios.SRAGEN))
                .extracting(Scenario::name)
                .containsExactly("brown-out", "flapping", "frozen", "outage", "outage-then-recovery", "truncated-body");
    }

    @Test
    void readsFurtherFilesFromAFolder(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "name: mine\ndescription: Mine.\nsteps: [{kind: drop}]");
        Files.writeString(folder.resolve("notes.txt"), "no scenario");
        assertThat(new ScenarioFiles(scenarios.reader).with(folder).scenarios()).containsOnlyKeys("mine");
    }

    @Test
    void namesTheFileThatIsWrong(@TempDir Path folder) throws IOException {
        Files.writeString(folder.resolve("mine.yaml"), "name: yours\ndescription: Mine.\nsteps: [{kind: drop}]");
        ScenarioFiles unit = new ScenarioFiles(scenarios.reader);
        assertThatExceptionOfType(ScenarioProblem.class)
                .isThrownBy(() -> unit.with(folder))
                .withMessage("mine.yaml: name must be that of the file, without .yaml");
        Files.writeString(folder.resolve("mine.yaml"), "name: mine\ndescription: Mine.\nsteps: [{kind: dorp}]");
        assertThatExceptionOfType(ScenarioProblem.class)
                .isThrownBy(() -> unit.with(folder))
                .withMessageStartingWith("mine.yaml: steps[0].kind must be one of");
    }

    @Test
    void anUploadCannotTakeTheNameOfAFileAndReplacesAnEarlierUpload() {
        ScenarioLibrary library = new ScenarioLibrary(SHIPPED);
        assertThatExceptionOfType(ScenarioProblem.class)
                .isThrownBy(() -> library.upload(shipped("outage")))
                .withMessageContaining("take another");
        library.upload(scenarios.ofSteps("{kind: drop}"));
        library.upload(scenarios.ofSteps("{kind: html}"));
        assertThat(library.all()).hasSize(SHIPPED.size() + 1);
        assertThat(library.byName("test").orElseThrow().steps())
                .extracting(Step::kind)
                .containsExactly("html");
    }

    @Test
    void saysWhyNoAgencyCanPlayAnUpload() {
        Scenario mixed = scenarios.ofSteps("{kind: undecryptable, requests: 1}", "{kind: wrong-namespace}");
        assertThatExceptionOfType(ScenarioProblem.class)
                .isThrownBy(() -> scenarios.director.requirePlayable(mixed))
                .withMessageContaining(
                        "no agency can play all steps; steps[1]: bpjs-kesehatan cannot play wrong-namespace");
    }

    private List<String> playThrough(Scenario scenario, String agencyId) {
        List<String> met = new ArrayList<>();
        ScenarioState start = scenarios.start(scenario, agencyId, 7);
        for (int i = 0; i < scenario.steps().size(); i++) {
            Step step = scenario.steps().get(i);
            ScenarioState state = scenarios.stage.state(agencyId).orElseThrow();
            assertThat(state.step()).isEqualTo(i);
            scenarios.pass(Duration.ofMillis(step.lastsMs() == null ? 0 : step.lastsMs()));
            int requests = step.requests() == null ? 3 : step.requests();
            String asked = step.agencyNames().contains(Step.THIS)
                    ? agencyId
                    : step.agencyNames().getFirst();
            List<String> part = scenarios.play(asked, requests);
            assertThat(part).containsAnyElementsOf(expected(step, asked));
            met.addAll(part);
        }
        assertThat(start.requests()).isZero();
        return met;
    }

    private List<String> expected(Step step, String agencyId) {
        if (step.isWell()) {
            return List.of("well");
        }
        String kind = Symptom.playedBy(scenarios.agency(agencyId), step.kind())
                .orElseThrow()
                .wireName();
        if (step.delayMs() == null) {
            return List.of(kind);
        }
        List<String> all = new ArrayList<>(List.of(kind));
        for (long delay = step.delayMs().getFirst(); delay <= step.delayMs().getLast(); delay++) {
            all.add(kind + " " + delay);
        }
        return all;
    }

    static Scenario shipped(String name) {
        return Objects.requireNonNull(SHIPPED.get(name), name);
    }

    static List<String> names() {
        return List.copyOf(SHIPPED.keySet());
    }

    private static Map<String, Scenario> read() {
        try {
            return new ScenarioFiles(new Scenarios().reader).withShipped().scenarios();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
