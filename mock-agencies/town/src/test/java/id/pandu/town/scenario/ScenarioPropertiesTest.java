package id.pandu.town.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class ScenarioPropertiesTest {

    private static final String BPJS = Scenarios.BPJS;

    @Property(tries = 200)
    void equalSeedsAndEqualRequestsMeetEqualFaults(@ForAll("scenarios") List<Part> parts, @ForAll long seed) {
        assertThat(play(new Scenarios(), parts, seed)).isEqualTo(play(new Scenarios(), parts, seed));
        Scenarios again = new Scenarios();
        assertThat(play(again, parts, seed)).isEqualTo(play(again, parts, seed));
    }

    @Property(tries = 200)
    void eachStepPlaysExactlyItsRequests(@ForAll("scenarios") List<Part> parts, @ForAll long seed) {
        List<String> expected = new ArrayList<>();
        List<Part> certain = parts.stream()
                .map(part -> new Part(part.kind, part.requests, 100))
                .toList();
        for (Part part : certain) {
            for (int i = 0; i < part.requests; i++) {
                expected.add(part.kind.equals("none") ? "well" : part.kind);
            }
        }
        expected.add("well");
        assertThat(play(new Scenarios(), certain, seed)).isEqualTo(expected);
    }

    @Property(tries = 200)
    void chanceChangesWhichRequestsMeetAFaultAndNeverHowManyCount(
            @ForAll("scenarios") List<Part> parts, @ForAll long seed) {
        Scenarios scenarios = new Scenarios();
        List<String> met = play(scenarios, parts, seed);
        ScenarioState state = scenarios.stage.state(BPJS).orElseThrow();
        assertThat(state.finished()).isTrue();
        assertThat(state.requests()).isEqualTo(met.size() - 1);
        assertThat(state.faults())
                .isEqualTo(met.stream().filter(one -> !one.equals("well")).count());
    }

    @Property(tries = 100)
    void percentIsAboutThatPartOfTheRequests(@ForAll long seed) {
        Scenarios scenarios = new Scenarios();
        scenarios.start(scenarios.ofSteps("{kind: html, percent: 30}"), BPJS, seed);
        assertThat(scenarios.play(BPJS, 2000)).filteredOn("html"::equals).hasSizeBetween(480, 720);
    }

    @Provide
    Arbitrary<List<Part>> scenarios() {
        Arbitrary<Part> part = Combinators.combine(
                        Arbitraries.of("none", "html", "drop", "truncated", "business-error"),
                        Arbitraries.integers().between(1, 30),
                        Arbitraries.integers().between(1, 100))
                .as(Part::new);
        return part.list().ofMinSize(1).ofMaxSize(6);
    }

    /** Plays all requests of the scenario and one more. */
    private static List<String> play(Scenarios scenarios, List<Part> parts, long seed) {
        String[] steps = parts.stream().map(Part::yaml).toArray(String[]::new);
        scenarios.start(scenarios.ofSteps(steps), BPJS, seed);
        int requests = parts.stream().mapToInt(part -> part.requests).sum();
        return scenarios.play(BPJS, requests + 1);
    }

    record Part(String kind, int requests, int percent) {

        String yaml() {
            String chance = kind.equals("none") ? "" : ", percent: " + percent;
            return "{kind: " + kind + ", requests: " + requests + chance + "}";
        }
    }
}
