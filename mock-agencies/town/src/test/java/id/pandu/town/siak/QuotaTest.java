package id.pandu.town.siak;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import org.junit.jupiter.api.Test;

class QuotaTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 22);

    private final Quota unit = new Quota(2);

    @Test
    void countsDownAndBeginsAnewTheNextDay() {
        assertThat(unit.use(TODAY)).hasValue(1);
        assertThat(unit.use(TODAY)).hasValue(0);
        assertThat(unit.use(TODAY)).isEmpty();
        assertThat(unit.use(TODAY)).isEmpty();
        assertThat(unit.use(TODAY.plusDays(1))).hasValue(1);
    }
}
