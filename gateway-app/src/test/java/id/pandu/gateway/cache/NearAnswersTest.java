package id.pandu.gateway.cache;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.pandu.api.model.Coverage;
import id.pandu.api.model.Facet;
import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.cache.AnswerKey;
import id.pandu.hub.cache.AnswerStore;
import id.pandu.hub.cache.Invalidation;
import id.pandu.hub.cache.KeptAnswer;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.time.Duration;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.springframework.util.unit.DataSize;

class NearAnswersTest {

    private static final Duration TRUSTED = Duration.ofSeconds(30);
    private static final Duration LIFE = Duration.ofMinutes(10);
    private static final AnswerKey SITI = key("siti");
    private static final KeptAnswer OLD = answer(1);
    private static final KeptAnswer NEW = answer(2);

    private static final DataSize ROOM = DataSize.ofKilobytes(100);

    private final Map<AnswerKey, KeptAnswer> redis = new HashMap<>();
    private final AtomicLong nanos = new AtomicLong();
    private int looks;

    private final NearAnswers unit = new NearAnswers(shared(), ROOM, TRUSTED, Duration.ofHours(24), nanos::get);

    @Test
    void looksForNoNewerOneAsLongAsItTrustsItsCopy() {
        unit.keep(SITI, OLD, LIFE);
        redis.put(SITI, NEW);

        assertThat(find()).contains(OLD);
        assertThat(looks).isZero();

        pass(TRUSTED);
        assertThat(find()).contains(NEW);
        assertThat(find()).contains(NEW);
        assertThat(looks).isOne();
    }

    @Test
    void leavesItsOwnWhereTheSharedOneIsOlder() {
        unit.keep(SITI, NEW, LIFE);
        redis.put(SITI, OLD);
        pass(TRUSTED);

        assertThat(find()).contains(NEW);
        assertThat(unit.newest(SITI)).contains(NEW);
    }

    @Test
    void goesOnWithItsCopiesWhenNothingIsShared() {
        unit.keep(SITI, OLD, LIFE);
        redis.clear();
        pass(TRUSTED);

        assertThat(find()).contains(OLD);
        assertThat(unit.newest(SITI)).contains(OLD);
    }

    @Test
    void keepsACopyForItsLife() {
        unit.keep(SITI, OLD, LIFE);
        redis.clear();

        pass(LIFE.minusSeconds(1));
        assertThat(find()).contains(OLD);
        pass(Duration.ofSeconds(2));
        assertThat(find()).isEmpty();
    }

    @Test
    void takesACopyOfWhatOthersWereTold() {
        redis.put(SITI, OLD);
        assertThat(find()).contains(OLD);
        redis.clear();

        assertThat(find()).contains(OLD);
    }

    @Test
    void letsGoOfWhatIsVoidHereAndThere() {
        unit.keep(SITI, OLD, LIFE);
        unit.keep(key("budi"), OLD, LIFE);

        unit.drop(new Invalidation(Instant.now(), "bpjs-kesehatan", Set.of(Facet.COVERAGE), Set.of("siti")));
        assertThat(unit.find(List.of(SITI, key("budi")))).containsOnlyKeys(key("budi"));

        unit.drop(new Invalidation(Instant.now(), "bpjs-kesehatan", Set.of(Facet.COVERAGE), null));
        assertThat(unit.find(List.of(SITI, key("budi")))).isEmpty();
    }

    @Test
    void hasRoomForSoMuchHoweverLargeAnswersAre() {
        redis.clear();
        var meters = new SimpleMeterRegistry();
        unit.bindTo(meters);
        for (int person = 0; person < 500; person++) {
            unit.keep(key("p" + person), large(person), LIFE);
        }

        await().untilAsserted(() -> {
            assertThat(meters.get("pandu.cache.bytes").gauge().value())
                    .isPositive()
                    .isLessThanOrEqualTo((double) ROOM.toBytes());
            assertThat(meters.get("pandu.cache.answers").gauge().value()).isBetween(1.0, 12.0);
        });
    }

    private static KeptAnswer large(int second) {
        Instant asked = Instant.ofEpochSecond(second);
        Coverage coverage = Coverage.builder().name("X".repeat(2000)).build();
        return new KeptAnswer(
                new AgencyAnswer.Found(Profile.builder().coverage(coverage).build(), asked), asked, asked);
    }

    private Optional<KeptAnswer> find() {
        return Optional.ofNullable(unit.find(List.of(SITI)).get(SITI));
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private AnswerStore shared() {
        return new AnswerStore() {
            @Override
            public Map<AnswerKey, KeptAnswer> find(Collection<AnswerKey> keys) {
                looks++;
                Map<AnswerKey, KeptAnswer> found = new HashMap<>(redis);
                found.keySet().retainAll(keys);
                return found;
            }

            @Override
            public Optional<KeptAnswer> newest(AnswerKey key) {
                return Optional.ofNullable(redis.get(key));
            }

            @Override
            public void keep(AnswerKey key, KeptAnswer answer, Duration life) {
                redis.put(key, answer);
            }

            @Override
            public void drop(Invalidation invalidation) {
                redis.keySet().removeIf(invalidation::covers);
            }
        };
    }

    private static AnswerKey key(String person) {
        return new AnswerKey("bpjs-kesehatan", Facet.COVERAGE, person);
    }

    private static KeptAnswer answer(int second) {
        Instant asked = Instant.ofEpochSecond(second);
        return new KeptAnswer(new AgencyAnswer.NotFound(asked), asked, asked);
    }
}
