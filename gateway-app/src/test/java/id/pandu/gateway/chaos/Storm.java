package id.pandu.gateway.chaos;

import id.pandu.town.harness.HarnessException;
import id.pandu.town.harness.TownControl;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Random;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/** Breaks one thing after the other, each when so many more families have been served. */
final class Storm {

    private static final List<String> LOSING = List.of("lost-answer", "truncated", "lost-task", "lost-service-request");
    private static final List<String> SCENARIOS = List.of(
            "flapping", "outage-then-recovery", "brown-out", "truncated-body", "business-errors", "rolling-outage");

    private static final int KINDS = 6;

    /** No outage lasts for ever. */
    private static final Duration LONGEST = Duration.ofMinutes(1);

    private final AtomicInteger blows = new AtomicInteger();
    private final Nodes nodes;
    private final HubServer server;
    private final TownControl town;
    private final Random random;
    private Instant calm = Instant.MAX;

    Storm(Nodes nodes, HubServer server, TownControl town, long seed) {
        this.nodes = nodes;
        this.server = server;
        this.town = town;
        this.random = new Random(seed);
    }

    /** How many blows there have been. */
    int blows() {
        return blows.get();
    }

    /** The next blow; says what it was. */
    String strike() {
        int blow = blows.getAndIncrement();
        return switch (blow % KINDS) {
            case 0 -> kill(0);
            case 1 -> crash();
            case 2 -> kill(1);
            case 3 -> agenciesFollowScenarios();
            case 4 -> restart();
            default -> answersAreLost();
        };
    }

    private String kill(int node) {
        nodes.killAndReplace(node);
        return "kill -9 of node " + node;
    }

    private String crash() {
        server.crash();
        return "kill -9 of PostgreSQL";
    }

    private String restart() {
        server.restart();
        return "restart of PostgreSQL";
    }

    /** Every agency does what it is asked three times, and its answer is lost. */
    String answersAreLost() {
        int number = 0;
        for (String list : befallen()) {
            for (String fault : LOSING) {
                number += plays(() -> town.fault(list, fault, null, 3)) ? 1 : 0;
            }
        }
        return "answers lost three times, " + number + " faults";
    }

    /** Some scenarios last until somebody stops them, and few families may be left to bring the next blow; says whether one has lasted for long enough. */
    boolean abates() {
        boolean over = Instant.now().isAfter(calm);
        if (over) {
            town.clear();
            calm = Instant.MAX;
        }
        return over;
    }

    private String agenciesFollowScenarios() {
        town.clear();
        calm = Instant.now().plus(LONGEST);
        int number = 0;
        for (String list : befallen()) {
            String name = SCENARIOS.get(random.nextInt(SCENARIOS.size()));
            long seed = random.nextLong(1000);
            number += plays(() -> town.scenario(list, name, seed)) ? 1 : 0;
        }
        return "scenarios at " + number + " agencies";
    }

    private static List<String> befallen() {
        return Stream.concat(Need.lists().stream(), Stream.of("mailbox")).toList();
    }

    /** Not every agency knows every fault. */
    private static boolean plays(Runnable fault) {
        try {
            fault.run();
            return true;
        } catch (HarnessException unknown) {
            return false;
        }
    }
}
