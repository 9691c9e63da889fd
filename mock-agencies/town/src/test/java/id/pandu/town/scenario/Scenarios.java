package id.pandu.town.scenario;

import id.pandu.town.agency.Agency;
import id.pandu.town.agency.AgencyDirectory;
import id.pandu.town.faults.ActiveFault;
import id.pandu.town.faults.FaultBoard;
import id.pandu.town.faults.FaultKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;

/** A stage with a clock that stands still, for tests. */
final class Scenarios {

    static final String BPJS = AgencyDirectory.BPJS;
    static final String SRAGEN = "disdik-sragen";

    final AgencyDirectory agencies = new AgencyDirectory();
    final AtomicLong nanoTime = new AtomicLong(Long.MAX_VALUE - 1_000_000);
    final ScenarioStage stage = new ScenarioStage(nanoTime::get);
    final FaultBoard board = new FaultBoard(stage);
    final ScenarioDirector director = new ScenarioDirector(agencies, board, stage);
    final ScenarioReader reader = new ScenarioReader(new ScenarioRules(agencies));

    Scenario read(String yaml) {
        return reader.read(yaml.getBytes(StandardCharsets.UTF_8));
    }

    /** A scenario of these steps, each a flow mapping, that does not repeat. */
    Scenario ofSteps(String... steps) {
        return read("name: test\ndescription: A test.\nsteps:\n  - " + String.join("\n  - ", steps) + "\n");
    }

    Agency agency(String id) {
        return agencies.byId(id).orElseThrow();
    }

    ScenarioState start(Scenario scenario, String agencyId, long seed) {
        return director.start(scenario, agency(agencyId), seed);
    }

    /** What the next requests to an agency meet: kind and delay, or "well". */
    List<String> play(String agencyId, int requests) {
        List<String> met = new ArrayList<>();
        for (int i = 0; i < requests; i++) {
            met.add(board.take(agencyId).map(Scenarios::text).orElse("well"));
        }
        return met;
    }

    void pass(Duration time) {
        nanoTime.addAndGet(time.toNanos());
    }

    private static String text(ActiveFault fault) {
        boolean usual = fault.fault().delay().equals(fault.kind().usualDelay());
        return fault.kind().wireName()
                + (usual ? "" : " " + fault.fault().delay().toMillis());
    }

    static Optional<FaultKind> kind(Optional<ActiveFault> fault) {
        return fault.map(ActiveFault::kind);
    }
}
