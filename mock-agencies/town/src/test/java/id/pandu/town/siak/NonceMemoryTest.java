package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import org.junit.jupiter.api.Test;

class NonceMemoryTest {

    private static final Instant NOW = Caller.NOW;

    private final NonceMemory unit = new NonceMemory(3);

    @Test
    void remembersAsLongAsTheTokenIsFresh() {
        assertThat(unit.isFirstUse("a", NOW.plusSeconds(300), NOW)).isTrue();
        assertThat(unit.isFirstUse("a", NOW.plusSeconds(300), NOW.plusSeconds(300)))
                .isFalse();
        assertThat(unit.isFirstUse("a", NOW.plusSeconds(900), NOW.plusSeconds(301)))
                .isTrue();
    }

    @Test
    void forgetsTheOldestWhenFull() {
        for (String nonce : new String[] {"a", "b", "c", "d"}) {
            assertThat(unit.isFirstUse(nonce, NOW.plusSeconds(300), NOW)).isTrue();
        }
        assertThat(unit.isFirstUse("d", NOW.plusSeconds(300), NOW)).isFalse();
        assertThat(unit.isFirstUse("a", NOW.plusSeconds(300), NOW)).isTrue();
    }
}
