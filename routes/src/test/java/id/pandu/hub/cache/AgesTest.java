package id.pandu.hub.cache;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.api.model.Profile;
import id.pandu.connector.AgencyAnswer;
import id.pandu.hub.agency.CacheSettings;
import id.pandu.hub.cache.Recollection.Ageing;
import id.pandu.hub.cache.Recollection.Fresh;
import id.pandu.hub.cache.Recollection.Nothing;
import id.pandu.hub.cache.Recollection.Old;
import java.time.Duration;
import java.time.Instant;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import org.jspecify.annotations.Nullable;

class AgesTest {

    private static final Instant NOW = Instant.parse("2026-11-26T08:00:00Z");
    private static final CacheSettings USUAL = new CacheSettings(
            true, Duration.ofMinutes(10), Duration.ofMinutes(20), Duration.ofHours(24), Duration.ofMinutes(1));
    private static final AgencyAnswer RECORD =
            new AgencyAnswer.Found(Profile.builder().build(), Instant.EPOCH);
    private static final AgencyAnswer PART =
            new AgencyAnswer.Partial(Profile.builder().build(), Instant.EPOCH);
    private static final AgencyAnswer NONE = new AgencyAnswer.NotFound(Instant.EPOCH);

    @Property
    void givesNothingWithoutAskingThatIsOlderThanTheSettingsOrTheCallerAllow(
            @ForAll("settings") CacheSettings settings,
            @ForAll("answers") AgencyAnswer answer,
            @ForAll("durations") Duration age,
            @ForAll("limits") @Nullable Duration maxAge) {
        Recollection recollection = judge(answer, age, settings, maxAge);

        if (recollection instanceof Fresh || recollection instanceof Ageing) {
            assertThat(age).isLessThan(settings.withoutAsking().plus(settings.negative()));
            assertThat(maxAge == null || age.compareTo(maxAge) < 0).isTrue();
        }
        if (recollection instanceof Fresh && !(answer instanceof AgencyAnswer.NotFound)) {
            assertThat(age).isLessThan(settings.fresh());
        }
        if (recollection instanceof Old) {
            assertThat(age).isLessThan(settings.ifError());
        }
    }

    @Property
    void neverLetsThatThereIsNoRecordOutliveItsMinute(
            @ForAll("settings") CacheSettings settings,
            @ForAll("durations") Duration age,
            @ForAll("limits") @Nullable Duration maxAge) {
        Recollection recollection = judge(NONE, age, settings, maxAge);

        assertThat(recollection).isInstanceOfAny(Fresh.class, Nothing.class);
        assertThat(recollection instanceof Fresh && age.compareTo(settings.negative()) >= 0)
                .isFalse();
    }

    @Property
    void findsNoUseForAnythingThatHasOutlivedItsLife(
            @ForAll("settings") CacheSettings settings,
            @ForAll("answers") AgencyAnswer answer,
            @ForAll("durations") Duration after,
            @ForAll("limits") @Nullable Duration maxAge) {
        Duration age = Ages.life(answer, settings).plus(after);

        assertThat(judge(answer, age, settings, maxAge)).isInstanceOf(Nothing.class);
    }

    @Property
    void isNeverMoreGenerousToACallerWhoHasALimit(
            @ForAll("settings") CacheSettings settings,
            @ForAll("answers") AgencyAnswer answer,
            @ForAll("durations") Duration age,
            @ForAll("durations") Duration maxAge) {
        assertThat(rank(judge(answer, age, settings, maxAge)))
                .isLessThanOrEqualTo(rank(judge(answer, age, settings, null)));
    }

    @Example
    void goesThroughTheStagesWithAge() {
        for (AgencyAnswer record : new AgencyAnswer[] {RECORD, PART}) {
            assertThat(judge(record, Duration.ofMinutes(9), USUAL, null)).isInstanceOf(Fresh.class);
            assertThat(judge(record, Duration.ofMinutes(10), USUAL, null)).isInstanceOf(Ageing.class);
            assertThat(judge(record, Duration.ofMinutes(30), USUAL, null)).isInstanceOf(Old.class);
            assertThat(judge(record, Duration.ofHours(24), USUAL, null)).isInstanceOf(Nothing.class);
        }
        assertThat(judge(NONE, Duration.ofSeconds(59), USUAL, null)).isInstanceOf(Fresh.class);
        assertThat(judge(NONE, Duration.ofMinutes(1), USUAL, null)).isInstanceOf(Nothing.class);
    }

    @Example
    void asksAlwaysWhenTheCallerAllowsNoAge() {
        assertThat(judge(RECORD, Duration.ZERO, USUAL, Duration.ZERO)).isInstanceOf(Old.class);
        assertThat(judge(NONE, Duration.ZERO, USUAL, Duration.ZERO)).isInstanceOf(Nothing.class);
    }

    @Example
    void keepsThatThereIsNothingForUsInPlaceOfARecordAndGivesItNever() {
        var refused = new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.NOT_ENTITLED);

        assertThat(Ages.lifeInPlace(refused, USUAL)).isEqualTo(Ages.life(RECORD, USUAL));
        assertThat(Ages.lifeInPlace(NONE, USUAL)).isEqualTo(Ages.life(RECORD, USUAL));
        assertThat(judge(refused, Duration.ZERO, USUAL, null)).isInstanceOf(Nothing.class);
        assertThat(Ages.life(refused, USUAL)).as("where nothing was").isZero();
        assertThat(Ages.life(NONE, USUAL)).as("where nothing was").isEqualTo(USUAL.negative());
    }

    @Example
    void leavesTheRecordWhereItIsWhenWeHaveOnlyAskedTooOften() {
        var refused = new AgencyAnswer.Refused(AgencyAnswer.Refused.Reason.QUOTA);

        assertThat(Ages.lifeInPlace(refused, USUAL)).isZero();
    }

    @Example
    void takesAnAnswerOfAClockThatIsAheadAsNew() {
        assertThat(judge(RECORD, Duration.ofSeconds(-3), USUAL, null)).isInstanceOf(Fresh.class);
    }

    @Provide
    Arbitrary<Duration> durations() {
        return Arbitraries.longs().between(0, 2000).map(Duration::ofMinutes);
    }

    @Provide
    Arbitrary<@Nullable Duration> limits() {
        return durations().injectNull(0.3);
    }

    @Provide
    Arbitrary<AgencyAnswer> answers() {
        return Arbitraries.of(RECORD, PART, NONE);
    }

    @Provide
    Arbitrary<CacheSettings> settings() {
        return Combinators.combine(durations(), durations(), durations(), durations())
                .as((fresh, revalidate, ifError, negative) ->
                        new CacheSettings(true, fresh, revalidate, ifError, negative));
    }

    private static Recollection judge(
            AgencyAnswer answer, Duration age, CacheSettings settings, @Nullable Duration maxAge) {
        Instant asked = NOW.minus(age);
        return Ages.judge(new KeptAnswer(answer, asked, asked), settings, maxAge, NOW);
    }

    private static int rank(Recollection recollection) {
        return switch (recollection) {
            case Nothing nothing -> 0;
            case Old old -> 1;
            case Ageing ageing -> 2;
            case Fresh fresh -> 3;
        };
    }
}
