package id.pandu.hub.referral;

import id.pandu.api.model.ServiceCapacity;
import id.pandu.hub.api.WesternIndonesianTime;
import java.time.Clock;
import java.time.LocalDate;
import java.time.OffsetDateTime;

/**
 * Capacity by the catalogue, less what the hub has sent in the present day, month or year of western Indonesia. Others send, too, and two
 * calls at once may both get the last unit: the agency has the last word.
 */
public final class CountedCapacity implements Capacity {

    private final ReferralStore store;
    private final Clock clock;

    public CountedCapacity(ReferralStore store, Clock clock) {
        this.store = store;
        this.clock = clock;
    }

    @Override
    public boolean isUsedUp(Offer offer, String region) {
        ServiceCapacity capacity = offer.capacity();
        return capacity != null
                && store.given(offer, region, start(capacity.per(), WesternIndonesianTime.at(clock.instant())))
                        >= capacity.units();
    }

    /** When the period began that a moment is in. */
    static OffsetDateTime start(ServiceCapacity.PerEnum per, OffsetDateTime moment) {
        LocalDate today = moment.atZoneSameInstant(WesternIndonesianTime.ZONE).toLocalDate();
        LocalDate first = switch (per) {
            case DAY -> today;
            case MONTH -> today.withDayOfMonth(1);
            case YEAR -> today.withDayOfYear(1);
        };
        return first.atStartOfDay(WesternIndonesianTime.ZONE).toOffsetDateTime();
    }
}
