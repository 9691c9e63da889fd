package id.pandu.town.scenario;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.Fault;
import id.pandu.town.faults.FaultKind;
import java.time.Duration;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ScenarioStageTest {

    private static final String BPJS = Scenarios.BPJS;
    private static final String SRAGEN = Scenarios.SRAGEN;
    private static final String DUKCAPIL = "dukcapil";
    private static final Duration SOON = Duration.ofSeconds(5);

    private final Scenarios scenarios = new Scenarios();
    private final ScenarioStage unit = scenarios.stage;

    @Test
    void playsItsStepsInTurnAndIsThenWell() {
        scenarios.start(scenarios.ofSteps("{kind: none, requests: 1}", "{kind: html, requests: 2}"), BPJS, 1);
        assertThat(scenarios.play(BPJS, 5)).containsExactly("well", "html", "html", "well", "well");
        ScenarioState state = unit.state(BPJS).orElseThrow();
        assertThat(state.finished()).isTrue();
        assertThat(state.step()).isNull();
        assertThat(state.requests()).isEqualTo(3);
        assertThat(state.faults()).isEqualTo(2);
    }

    @Test
    void repeats() {
        scenarios.start(shipped("flapping"), BPJS, 1);
        List<String> well = Collections.nCopies(5, "well");
        List<String> down = Collections.nCopies(5, "http-503");
        assertThat(scenarios.play(BPJS, 5)).isEqualTo(well);
        assertThat(scenarios.play(BPJS, 5)).isEqualTo(down);
        assertThat(scenarios.play(BPJS, 5)).isEqualTo(well);
        assertThat(unit.state(BPJS).orElseThrow()).satisfies(state -> {
            assertThat(state.round()).isEqualTo(2);
            assertThat(state.step()).isEqualTo(1);
            assertThat(state.kind()).isEqualTo("unavailable");
            assertThat(state.requestsInStep()).isZero();
        });
    }

    @Test
    void timedStepsEndByTheClockAskedOrNot() {
        scenarios.start(
                scenarios.ofSteps("{kind: html, lastsMs: 1000}", "{kind: drop, lastsMs: 500}", "{kind: empty}"),
                BPJS,
                1);
        scenarios.pass(Duration.ofMillis(999));
        assertThat(scenarios.play(BPJS, 2)).containsExactly("html", "html");
        scenarios.pass(Duration.ofMillis(1));
        assertThat(scenarios.play(BPJS, 1)).containsExactly("drop");
        scenarios.pass(Duration.ofMillis(500));
        assertThat(unit.state(BPJS).orElseThrow().kind()).isEqualTo("empty");
        assertThat(scenarios.play(BPJS, 1)).containsExactly("empty");
    }

    @Test
    void timedStepsFollowEachOtherWithoutAGapWhenNobodyAsks() {
        scenarios.start(
                scenarios.ofSteps("{kind: html, lastsMs: 1000}", "{kind: drop, lastsMs: 500}", "{kind: empty}"),
                BPJS,
                1);
        scenarios.pass(Duration.ofMillis(1400));
        assertThat(scenarios.play(BPJS, 1)).containsExactly("drop");
        scenarios.pass(Duration.ofMillis(100));
        assertThat(scenarios.play(BPJS, 1)).containsExactly("empty");
    }

    @Test
    void startingAnotherReleasesWhoIsHeldByTheEarlier() throws InterruptedException {
        Script frozen = Script.of(shipped("frozen"), scenarios.agency(BPJS), scenarios.agencies);
        unit.start(frozen, 1);
        ActiveFault held = unit.take(BPJS).orElseThrow();
        unit.start(frozen, 1);
        assertThat(held.awaitRelease(SOON)).isTrue();
    }

    @Test
    void playsNothingOnceItHasEnded() {
        Run run = new Run(Script.of(shipped("outage"), scenarios.agency(BPJS), scenarios.agencies), 1, () -> 0L);
        assertThat(run.take(BPJS)).isPresent();
        run.end();
        assertThat(run.take(BPJS)).isEmpty();
    }

    @Test
    void aTimedStepBeginsWithTheLastRequestOfTheStepBeforeIt() {
        scenarios.start(scenarios.ofSteps("{kind: html, requests: 1}", "{kind: drop, lastsMs: 500}"), BPJS, 1);
        scenarios.pass(Duration.ofHours(1));
        assertThat(scenarios.play(BPJS, 2)).containsExactly("html", "drop");
        scenarios.pass(Duration.ofMillis(500));
        assertThat(scenarios.play(BPJS, 1)).containsExactly("well");
    }

    @Test
    void drawsDelaysFromTheirRange() {
        scenarios.start(scenarios.ofSteps("{kind: delay, delayMs: [10, 12], requests: 1000}"), BPJS, 1);
        assertThat(scenarios.play(BPJS, 1000)).containsOnly("delay 10", "delay 11", "delay 12");
    }

    @Test
    void drawsAreTheSameOnEveryMachine() {
        scenarios.start(scenarios.ofSteps("{kind: delay, delayMs: [0, 999], percent: 50}"), BPJS, 7);
        assertThat(scenarios.play(BPJS, 8))
                .containsExactly(
                        "delay 513", "delay 236", "delay 274", "well", "delay 460", "delay 726", "delay 830", "well");
    }

    @Test
    void eachAgencyPlaysASymptomInItsOwnWay() {
        Scenario expired = shipped("expired-credential");
        scenarios.start(expired, BPJS, 1);
        scenarios.start(expired, DUKCAPIL, 1);
        assertThat(scenarios.play(BPJS, 1)).containsExactly("consumer-expired");
        assertThat(scenarios.play(DUKCAPIL, 1)).containsExactly("credential-expired");
        scenarios.start(shipped("flapping"), SRAGEN, 1);
        assertThat(scenarios.play(SRAGEN, 6)).endsWith("drop");
    }

    @Test
    void saysWhichStepAnAgencyCannotPlayAndWhy() {
        assertThatExceptionOfType(ScenarioProblem.class)
                .isThrownBy(() ->
                        scenarios.start(scenarios.ofSteps("{kind: none, requests: 1}", "{kind: slow-drip}"), SRAGEN, 1))
                .withMessageStartingWith("steps[1]: disdik-sragen cannot play slow-drip; it can play none,")
                .withMessageContaining("truncated");
    }

    @Test
    void playsAcrossAgenciesAndCountsOnlyThoseOfTheStep() {
        scenarios.start(shipped("rolling-outage"), DUKCAPIL, 1);
        assertThat(scenarios.play("dinsos-sragen", 20)).containsOnly("well");
        assertThat(scenarios.play(DUKCAPIL, 10)).containsOnly("drop");
        assertThat(scenarios.play(DUKCAPIL, 5)).containsOnly("well");
        assertThat(scenarios.play("dinsos-sragen", 10)).containsOnly("drop");
        assertThat(scenarios.play(DUKCAPIL, 10)).containsOnly("drop");
        assertThat(scenarios.play("dinsos-sragen", 10)).containsOnly("drop");
        assertThat(scenarios.play(DUKCAPIL, 1)).containsOnly("well");
        assertThat(unit.state("dinsos-sragen").orElseThrow().finished()).isTrue();
    }

    @Test
    void refusesToStartForAnAgencyItDoesNotName() {
        assertThatExceptionOfType(ScenarioProblem.class)
                .isThrownBy(() -> scenarios.start(shipped("rolling-outage"), BPJS, 1))
                .withMessageContaining("start it for dinsos-sragen or dukcapil");
    }

    @Test
    void agenciesDoNotDisturbEachOthersDraws() {
        Scenario both = scenarios.ofSteps("{kind: drop, agencies: [this, dukcapil], percent: 50}");
        scenarios.start(both, BPJS, 3);
        List<String> alone = scenarios.play(BPJS, 50);
        scenarios.start(both, BPJS, 3);
        List<String> beside = IntStream.range(0, 50)
                .mapToObj(i -> {
                    scenarios.play(DUKCAPIL, 1);
                    return scenarios.play(BPJS, 1).getFirst();
                })
                .toList();
        assertThat(beside).isEqualTo(alone);
    }

    @Test
    void anAgencyTakesPartInOneScenarioAtMost() {
        scenarios.start(shipped("rolling-outage"), DUKCAPIL, 1);
        scenarios.start(shipped("outage"), "dinsos-sragen", 1);
        assertThat(scenarios.play(DUKCAPIL, 1)).containsExactly("well");
        assertThat(unit.state(DUKCAPIL)).isEmpty();
        assertThat(scenarios.play("dinsos-sragen", 1)).containsExactly("drop");
    }

    @Test
    void aFaultSetByHandEndsTheScenarioAndTheOtherWayRound() {
        scenarios.start(shipped("outage"), BPJS, 1);
        scenarios.board.put(BPJS, new Fault(FaultKind.HTML, Duration.ZERO, 1));
        assertThat(unit.state(BPJS)).isEmpty();
        scenarios.board.put(BPJS, new Fault(FaultKind.HTML, Duration.ZERO, null));
        scenarios.start(shipped("outage"), BPJS, 1);
        assertThat(scenarios.board.current()).isEmpty();
        assertThat(scenarios.play(BPJS, 1)).containsExactly("drop");
    }

    @Test
    void clearingEndsScenariosAndReleasesWhoIsHeld() throws InterruptedException {
        scenarios.start(shipped("frozen"), BPJS, 1);
        scenarios.start(shipped("frozen"), SRAGEN, 1);
        ActiveFault held = scenarios.board.take(BPJS).orElseThrow();
        ActiveFault other = scenarios.board.take(SRAGEN).orElseThrow();
        scenarios.board.clear(BPJS);
        assertThat(held.awaitRelease(SOON)).isTrue();
        assertThat(other.awaitRelease(Duration.ofMillis(1))).isFalse();
        scenarios.board.clearAll();
        assertThat(other.awaitRelease(SOON)).isTrue();
        assertThat(scenarios.play(SRAGEN, 1)).containsExactly("well");
    }

    @Test
    void everyRequestCountsOnceHoweverManyComeAtOnce() {
        scenarios.start(scenarios.ofSteps("{kind: none, requests: 300}", "{kind: html, requests: 500}"), BPJS, 1);
        AtomicInteger met = new AtomicInteger();
        IntStream.range(0, 1000).parallel().forEach(i -> {
            if (scenarios.board.take(BPJS).isPresent()) {
                met.incrementAndGet();
            }
        });
        assertThat(met).hasValue(500);
        assertThat(unit.state(BPJS).orElseThrow().requests()).isEqualTo(800);
    }

    private static Scenario shipped(String name) {
        return ShippedScenariosTest.shipped(name);
    }
}
