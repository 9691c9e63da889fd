package id.pandu.gateway.identity;

import static org.assertj.core.api.Assertions.assertThat;

import id.pandu.gateway.identity.LimitProperties.Limit;
import java.time.Duration;
import org.junit.jupiter.api.Test;

class BucketsTest {

    @Test
    void letsABurstThroughAndThenAsMuchAsThePeriodAllows() {
        var unit = new Buckets(key -> new Limit(60, Duration.ofHours(1), 2));

        assertThat(unit.take("loket-sragen").isConsumed()).isTrue();
        assertThat(unit.take("loket-sragen").isConsumed()).isTrue();
        var refused = unit.take("loket-sragen");

        assertThat(refused.isConsumed()).isFalse();
        assertThat(Buckets.seconds(refused.getNanosToWaitForRefill())).isBetween(59L, 60L);
        assertThat(unit.take("loket-banjarmasin").isConsumed()).isTrue();
    }

    @Test
    void remembersABucketUntilItWouldBeFull() {
        assertThat(new Limit(60, Duration.ofHours(1), 120).untilFull()).isEqualTo(Duration.ofHours(2));
        assertThat(new Limit(60, Duration.ofDays(1), null).untilFull()).isEqualTo(Duration.ofDays(1));
    }

    @Test
    void roundsWaitingTimesUp() {
        assertThat(Buckets.seconds(1)).isEqualTo(1);
        assertThat(Buckets.seconds(1_000_000_000)).isEqualTo(1);
        assertThat(Buckets.seconds(0)).isZero();
    }
}
