package id.pandu.town.satusehat;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Test;

class TokenStoreTest {

    private final MovableClock clock = new MovableClock();
    private final TokenStore unit = new TokenStore(Duration.ofSeconds(10), clock);

    @Test
    void acceptsATokenUntilItsLifetimeIsOver() {
        String token = unit.issue();
        clock.advance(Duration.ofMillis(9_999));
        assertThat(unit.accepts(token)).isTrue();
        clock.advance(Duration.ofMillis(1));
        assertThat(unit.accepts(token)).isFalse();
    }

    @Test
    void acceptsOnlyWhatItIssued() {
        String token = unit.issue();
        assertThat(unit.accepts(token + "x")).isFalse();
        assertThat(unit.accepts("")).isFalse();
    }

    @Test
    void forgetsTheOldestWhenThereAreTooMany() {
        String oldest = unit.issue();
        String second = unit.issue();
        for (int i = 2; i <= TokenStore.CAPACITY; i++) {
            unit.issue();
        }
        assertThat(unit.accepts(oldest)).isFalse();
        assertThat(unit.accepts(second)).isTrue();
    }
}
