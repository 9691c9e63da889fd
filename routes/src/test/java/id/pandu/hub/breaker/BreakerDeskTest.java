package id.pandu.hub.breaker;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.pandu.api.model.Breaker;
import id.pandu.api.model.BreakerMode;
import id.pandu.api.model.BreakerRequest;
import id.pandu.api.model.BreakerState;
import id.pandu.api.model.Facet;
import id.pandu.api.model.NoticeKind;
import id.pandu.connector.Agency;
import id.pandu.connector.Connector;
import id.pandu.hub.agency.AgencyDirectory;
import id.pandu.hub.agency.AgencyGuard;
import id.pandu.hub.agency.ConnectedAgency;
import id.pandu.hub.agency.GuardSettings;
import id.pandu.hub.agreement.MovableClock;
import id.pandu.hub.api.CallContext;
import id.pandu.hub.api.Caller;
import id.pandu.hub.api.Caller.Officer;
import id.pandu.hub.audit.AuditEntry;
import id.pandu.hub.oversight.Finding;
import id.pandu.hub.oversight.Finding.Place;
import id.pandu.hub.problem.ProblemType;
import id.pandu.hub.problem.Problems;
import id.pandu.hub.problem.Refusal;
import id.pandu.hub.problem.UnavailableException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BreakerDeskTest {

    private static final Instant NOON = Instant.parse("2026-11-26T05:00:00Z");
    private static final CallContext CONTEXT = new CallContext(
            "0af7651916cd43dd8448eb211c80319c",
            Problems.INDONESIAN,
            new Caller("operator", Set.of("*"), new Officer("oki", "operator")),
            NOON);

    private final MovableClock clock = new MovableClock(NOON);
    private final MemoryBreakers store = new MemoryBreakers();
    private final List<AuditEntry> entries = new ArrayList<>();
    private final AgencyGuard here = guard();
    private final AgencyGuard there = guard();
    private final BreakerOrders orders = new BreakerOrders(store, directory(here), clock);
    private final BreakerOrders elsewhere = new BreakerOrders(store, directory(there), clock);
    private final BreakerDesk unit = new BreakerDesk(directory(here), store, orders, entries::add, clock);

    @Test
    void showsABreakerThatNobodySteers() {
        assertThat(unit.show("dukcapil"))
                .isEqualTo(Breaker.builder()
                        .agency("dukcapil")
                        .state(BreakerState.CLOSED)
                        .mode(BreakerMode.AUTOMATIC)
                        .build());
    }

    @Test
    void obeysHereAtOnceAndElsewhereWhenItLooks() {
        Breaker breaker = (Breaker) order(BreakerMode.FORCED_OPEN, "Pindah peladen", null);

        assertThat(breaker.state()).isEqualTo(BreakerState.FORCED_OPEN);
        assertThat(breaker.reason()).isEqualTo("Pindah peladen");
        assertThat(breaker.changedBy()).isEqualTo("operator/oki");
        assertThat(here.state()).isEqualTo(BreakerState.FORCED_OPEN);
        assertThat(there.state()).isEqualTo(BreakerState.CLOSED);

        elsewhere.refresh();

        assertThat(there.state()).isEqualTo(BreakerState.FORCED_OPEN);
    }

    @Test
    void recordsWhoOrderedWhatWithoutTheWords() {
        order(BreakerMode.FORCED_CLOSED, "Kata petugas", NOON.plusSeconds(60));

        assertThat(entries).singleElement().satisfies(entry -> {
            assertThat(entry.event().code()).isEqualTo("breaker.set");
            assertThat(entry.caller()).isEqualTo(CONTEXT.caller());
            assertThat(entry.detail())
                    .containsEntry("agency", "dukcapil")
                    .containsEntry("mode", "FORCED_CLOSED")
                    .containsEntry("version", "1")
                    .containsEntry("until", "2026-11-26T05:01:00Z")
                    .doesNotContainValue("Kata petugas");
        });
    }

    @Test
    void changesNothingThatCannotBeRecorded() {
        var unrecorded = new BreakerDesk(directory(here), store, orders, entry -> fail(), clock);
        var wish = new BreakerRequest(BreakerMode.FORCED_OPEN, "Alasan", null);

        assertThatThrownBy(() -> unrecorded.order("dukcapil", wish, CONTEXT)).isInstanceOf(UnavailableException.class);

        assertThat(store.newest()).isEmpty();
        assertThat(here.state()).isEqualTo(BreakerState.CLOSED);
    }

    @Test
    void letsGoWhenItsTimeIsOverThoughTheStoreIsAway() {
        order(BreakerMode.FORCED_OPEN, "Alasan", NOON.plusSeconds(60));
        elsewhere.refresh();
        store.away = true;
        clock.now = NOON.plusSeconds(59);
        assertThatThrownBy(elsewhere::refresh).isInstanceOf(UnavailableException.class);
        assertThat(there.state()).isEqualTo(BreakerState.FORCED_OPEN);

        clock.now = NOON.plusSeconds(60);
        assertThatThrownBy(elsewhere::refresh).isInstanceOf(UnavailableException.class);

        assertThat(there.state()).isEqualTo(BreakerState.CLOSED);
        assertThat(((Breaker) unit.show("dukcapil")).mode()).isEqualTo(BreakerMode.AUTOMATIC);
    }

    @Test
    void goesByFailuresAgainWhenThatIsOrdered() {
        order(BreakerMode.FORCED_OPEN, "Alasan", null);

        order(BreakerMode.AUTOMATIC, null, null);

        assertThat(here.state()).isEqualTo(BreakerState.CLOSED);
        assertThat(store.find("dukcapil")).map(BreakerOrder::version).contains(2);
    }

    @ParameterizedTest
    @CsvSource(nullValues = "-", textBlock = """
            FORCED_OPEN,   -,      -,                    /reason, required
            FORCED_CLOSED, '  ',   -,                    /reason, required
            FORCED_OPEN,   Alasan, 2026-11-26T05:00:00Z, /until,  future
            FORCED_OPEN,   Alasan, 2026-12-26T05:00:01Z, /until,  within-30-days
            AUTOMATIC,     -,      2026-11-26T06:00:00Z, /until,  forced-only
            """)
    void refusesWhatMakesNoSense(
            BreakerMode mode, @Nullable String reason, @Nullable Instant until, String pointer, String keyword) {
        assertThat(order(mode, reason, until))
                .isEqualTo(Refusal.at(ProblemType.CALLER_INVALID_BREAKER_ORDER, pointer, keyword));
        assertThat(entries).isEmpty();
    }

    @Test
    void knowsOnlyAgenciesThatTakePart() {
        var wish = new BreakerRequest(BreakerMode.FORCED_OPEN, "Alasan", null);

        assertThat(unit.order("disdik-sragen", wish, CONTEXT)).isEqualTo(Refusal.of(ProblemType.CALLER_NOT_FOUND));
        assertThat(unit.show("disdik-sragen")).isEqualTo(Refusal.of(ProblemType.CALLER_NOT_FOUND));
    }

    @Test
    void tellsTheOperatorForAsLongAsItLasts() {
        order(BreakerMode.FORCED_OPEN, "Alasan", NOON.plusSeconds(60));
        BreakerNotices open = BreakerNotices.ofForcedOpen(orders);

        assertThat(open.before(Place.END, 10)).singleElement().satisfies(finding -> {
            assertThat(finding.kind()).isEqualTo(NoticeKind.BREAKER_FORCED_OPEN);
            assertThat(finding.agency()).isEqualTo("dukcapil");
            assertThat(finding.officer()).isEqualTo("oki");
            assertThat(finding.place().at()).isEqualTo(NOON);
        });
        assertThat(open.before(new Place(NOON, "dukcapil"), 10)).isEmpty();
        assertThat(BreakerNotices.ofForcedClosed(orders).before(Place.END, 10)).isEmpty();

        clock.now = NOON.plusSeconds(60);

        assertThat(open.before(Place.END, 10)).extracting(Finding::agency).isEmpty();
    }

    private Object order(BreakerMode mode, @Nullable String reason, @Nullable Instant until) {
        OffsetDateTime end = until == null ? null : until.atOffset(ZoneOffset.ofHours(7));
        return unit.order("dukcapil", new BreakerRequest(mode, reason, end), CONTEXT);
    }

    private static void fail() {
        throw new UnavailableException(ProblemType.HUB_AUDIT_UNAVAILABLE, "told to fail");
    }

    private static AgencyGuard guard() {
        var settings = new GuardSettings(Duration.ofSeconds(2), 10, 50, 20, Duration.ofSeconds(5));
        return new AgencyGuard("dukcapil", settings, Clock.systemUTC());
    }

    private static AgencyDirectory directory(AgencyGuard guard) {
        var agency = new Agency("dukcapil", "Dukcapil", null, List.of(Facet.IDENTITY));
        return new AgencyDirectory(List.of(new ConnectedAgency(agency, "fake", Connector.Mode.RECORD, true, guard)));
    }
}
