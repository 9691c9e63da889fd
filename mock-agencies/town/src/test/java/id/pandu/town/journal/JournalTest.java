package id.pandu.town.journal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;

class JournalTest {

    private final Journal unit = new Journal(3, Clock.systemUTC());

    @Test
    void hidesNumbersInPaths() {
        unit.arrived("bpjs-kesehatan", "GET", "/vclaim-rest/Peserta/nik/3314105203909991/tglSEP/2026-01-15");
        JournalEntry entry = unit.entries(null).getFirst();
        assertThat(entry.path()).isEqualTo("/vclaim-rest/Peserta/nik/************9991/tglSEP/2026-01-15");
        assertThat(entry.subject()).hasSize(12);
        assertThat(entry.toString()).doesNotContain("3314105203909991");
    }

    @Test
    void showsARequestBeforeAndAfterItsEnd() {
        JournalEntry arrived = unit.arrived("a", "GET", "/x");
        assertThat(unit.entries("a").getFirst().outcome()).isEqualTo("in-progress");
        unit.ended(arrived, 200, "delay", false, "answered");
        assertThat(unit.entries("a")).singleElement().satisfies(entry -> {
            assertThat(entry.outcome()).isEqualTo("answered");
            assertThat(entry.status()).isEqualTo(200);
            assertThat(entry.fault()).isEqualTo("delay");
        });
    }

    @Test
    void tellsHowLongAConnectionWasOpen() {
        Journal slow = new Journal(3, new TickingClock());
        JournalEntry opened = slow.opened("a", "db", "user", null);
        slow.closed(opened, "drop");
        assertThat(slow.entries("a"))
                .extracting(JournalEntry::event, JournalEntry::elapsedMillis, JournalEntry::fault)
                .containsExactly(tuple("connection-opened", null, null), tuple("connection-closed", 1000L, "drop"));
    }

    @Test
    void forgetsTheOldestWhenFull() {
        for (int i = 0; i < 5; i++) {
            unit.arrived("a", "GET", "/" + i);
        }
        assertThat(unit.entries("a")).extracting(JournalEntry::path).containsExactly("/2", "/3", "/4");
    }

    @Test
    void tellsAgenciesApart() {
        unit.arrived("a", "GET", "/x");
        unit.opened("b", "db", "user", null);
        assertThat(unit.entries("b"))
                .singleElement()
                .satisfies(entry -> assertThat(entry.database()).isEqualTo("db"));
    }

    /** One second later whenever it is asked. */
    private static final class TickingClock extends Clock {

        private Instant now = Instant.EPOCH;

        @Override
        public Instant instant() {
            now = now.plusSeconds(1);
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
