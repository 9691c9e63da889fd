package id.pandu.hub.cache;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Facet;
import id.pandu.hub.agreement.MovableClock;
import java.time.Duration;
import java.time.Instant;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class InvalidationsTest {

    private static final Instant AT = Instant.parse("2026-11-26T08:00:00Z");
    private static final Instant BEFORE = AT.minusSeconds(60);
    private static final Instant AFTER = AT.plusSeconds(60);

    private final MovableClock clock = new MovableClock(AFTER);
    private final Invalidations unit = new Invalidations(Duration.ofHours(24), 10, clock);

    @BeforeEach
    void hear() {
        unit.completeUpTo(AFTER);
    }

    @Test
    void makesVoidWhatWasAskedBeforeAndNothingElse() {
        unit.add(new Invalidation(AT, "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of("siti")));

        assertThat(unit.makeVoid(key("siti"), BEFORE)).isTrue();
        assertThat(unit.makeVoid(key("siti"), AFTER)).isFalse();
        assertThat(unit.makeVoid(key("budi"), BEFORE)).isFalse();
        assertThat(unit.makeVoid(new AnswerKey("satusehat", Facet.HEALTH, "siti"), BEFORE))
                .isFalse();
    }

    @Test
    void mistrustsTheClocksOfNodesALittle() {
        unit.add(new Invalidation(AT, "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of("siti")));

        assertThat(unit.makeVoid(key("siti"), AT.plus(Invalidations.SKEW).minusMillis(1)))
                .isTrue();
        assertThat(unit.makeVoid(key("siti"), AT.plus(Invalidations.SKEW))).isFalse();
    }

    @Test
    void makesVoidAWholeFacetOfAnAgency() {
        unit.add(new Invalidation(AT, "bpjs-kesehatan", Set.of(Facet.COVERAGE), null));

        assertThat(unit.makeVoid(key("siti"), BEFORE)).isTrue();
        assertThat(unit.makeVoid(key("budi"), BEFORE)).isTrue();
        assertThat(unit.makeVoid(key("budi"), AFTER)).isFalse();
    }

    @Test
    void remembersTheLaterOfTwo() {
        unit.add(new Invalidation(AFTER, "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of("siti")));
        unit.add(new Invalidation(AT, "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of("siti")));

        assertThat(unit.makeVoid(key("siti"), AFTER.minusSeconds(1))).isTrue();
    }

    @Test
    void voidsTooMuchRatherThanTooLittleWhenItHasNoRoomLeft() {
        Set<String> crowd = IntStream.range(0, 11).mapToObj(Integer::toString).collect(Collectors.toSet());

        unit.add(new Invalidation(AT, "bpjs-kesehatan", Set.of(Facet.COVERAGE), crowd));

        assertThat(crowd)
                .allSatisfy(
                        person -> assertThat(unit.makeVoid(key(person), BEFORE)).isTrue());
        assertThat(unit.makeVoid(key("siti"), BEFORE)).isTrue();
        assertThat(unit.makeVoid(key("siti"), AFTER)).isFalse();
    }

    @Test
    void forgetsWhatNoAnswerIsOldEnoughFor() {
        unit.add(new Invalidation(AT, "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of("siti")));
        unit.add(new Invalidation(
                AT.plus(Duration.ofHours(25)), "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of("budi")));

        assertThat(unit.makeVoid(key("siti"), BEFORE)).isFalse();
    }

    @Test
    void trustsNothingWhileItHasNotHeardOfOtherNodesForAWhile() {
        clock.now = AFTER.plus(Invalidations.LONGEST_UNAWARE);
        assertThat(unit.makeVoid(key("siti"), AFTER)).isFalse();

        clock.now = clock.now.plusMillis(1);
        assertThat(unit.makeVoid(key("siti"), AFTER)).isTrue();

        unit.completeUpTo(clock.now);
        assertThat(unit.makeVoid(key("siti"), AFTER)).isFalse();
    }

    private static AnswerKey key(String person) {
        return new AnswerKey("bpjs-kesehatan", Facet.COVERAGE, person);
    }
}
