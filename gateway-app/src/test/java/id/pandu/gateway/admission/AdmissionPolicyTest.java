package id.pandu.gateway.admission;

import static id.pandu.gateway.admission.RequestClass.CHANGE;
import static id.pandu.gateway.admission.RequestClass.LOOKUP;
import static id.pandu.gateway.admission.RequestClass.READING;
import static id.pandu.gateway.admission.RequestClass.STREAM;
import static id.pandu.gateway.admission.RequestClass.VITAL;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.Example;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

class AdmissionPolicyTest {

    private static final Duration STRAINED = Duration.ofMillis(500);
    private static final Duration EXHAUSTED = Duration.ofSeconds(2);

    private final AdmissionPolicy unit =
            new AdmissionPolicy(new AdmissionProperties(6000, 200, 5500, STRAINED, EXHAUSTED));

    @Example
    void letsFiveThousandLookupsWaitForSlowAgencies() {
        assertThat(unit.shareTurnedAway(LOOKUP, new Load(5000, 5000, Duration.ZERO)))
                .isZero();
    }

    @Example
    void turnsLookupsAwayInProportionToTheLag() {
        assertThat(share(LOOKUP, STRAINED)).isZero();
        assertThat(share(LOOKUP, Duration.ofMillis(1250))).isEqualTo(0.5);
        assertThat(share(LOOKUP, EXHAUSTED)).isOne();
    }

    @Example
    void keepsPlacesForChangesWhenAllOthersAreTaken() {
        var taken = new Load(5801, 5000, Duration.ZERO);

        assertThat(unit.shareTurnedAway(LOOKUP, taken)).isOne();
        assertThat(unit.shareTurnedAway(READING, taken)).isOne();
        assertThat(unit.shareTurnedAway(CHANGE, taken)).isZero();
        assertThat(unit.shareTurnedAway(CHANGE, new Load(6001, 5000, Duration.ZERO)))
                .isOne();
    }

    @Example
    void leavesRoomForReadingWhenThereAreAsManyLookupsAsThereMayBe() {
        var asking = new Load(5501, 5501, Duration.ZERO);

        assertThat(unit.shareTurnedAway(LOOKUP, asking)).isOne();
        assertThat(unit.shareTurnedAway(READING, asking)).isZero();
    }

    @Property
    void neverTurnsAwayWhatTheGatewayIsSteeredBy(@ForAll("loads") Load load) {
        assertThat(unit.shareTurnedAway(VITAL, load)).isZero();
    }

    @Property
    void turnsAwayNobodyWhoComesAfterSomebodyItLetsIn(@ForAll("loads") Load load) {
        double lookup = unit.shareTurnedAway(LOOKUP, load);
        double reading = unit.shareTurnedAway(READING, load);
        double change = unit.shareTurnedAway(CHANGE, load);

        assertThat(lookup).isBetween(reading, 1.0);
        assertThat(reading).isBetween(change, 1.0);
        assertThat(unit.shareTurnedAway(STREAM, load)).isBetween(0.0, reading);
    }

    @Property
    void turnsAwayNoFewerWhenThereIsMoreToDo(
            @ForAll RequestClass request, @ForAll("loads") Load one, @ForAll("loads") Load other) {
        var more = new Load(
                Math.max(one.requests(), other.requests()),
                Math.max(one.lookups(), other.lookups()),
                one.lag().compareTo(other.lag()) > 0 ? one.lag() : other.lag());

        assertThat(unit.shareTurnedAway(request, more)).isGreaterThanOrEqualTo(unit.shareTurnedAway(request, one));
    }

    @Property
    void turnsAwayNobodyWhileThereIsRoomAndTime(@ForAll RequestClass request, @ForAll("loads") Load load) {
        var easy = new Load(
                Math.min(load.requests(), 5500),
                Math.min(load.lookups(), 5500),
                load.lag().compareTo(STRAINED) > 0 ? STRAINED : load.lag());

        assertThat(unit.shareTurnedAway(request, easy)).isZero();
    }

    @Provide
    Arbitrary<Load> loads() {
        Arbitrary<Integer> numbers = Arbitraries.integers().between(0, 9000);
        Arbitrary<Duration> lags = Arbitraries.longs().between(0, 5000).map(Duration::ofMillis);
        return Combinators.combine(numbers, numbers, lags)
                .as((requests, lookups, lag) -> new Load(requests, Math.min(requests, lookups), lag));
    }

    private double share(RequestClass request, Duration lag) {
        return unit.shareTurnedAway(request, new Load(100, 100, lag));
    }
}
