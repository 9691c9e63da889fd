package id.pandu.hub.referral;

import id.pandu.hub.api.WesternIndonesianTime;
import java.time.Clock;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.function.Supplier;

/**
 * What everything that changes referrals works with.
 *
 * @param store where they are kept
 * @param audit writes down what becomes of them
 * @param router finds who is to be asked
 * @param calendar the calendar by which people's time is counted, as it stands now
 * @param clock tells the time
 */
public record ReferralParts(
        ReferralStore store, ReferralAudit audit, Router router, Supplier<WorkingDays> calendar, Clock clock) {

    WorkingDays workingDays() {
        return calendar.get();
    }

    Aftermath aftermath() {
        return new Aftermath(router);
    }

    OffsetDateTime now() {
        return WesternIndonesianTime.at(clock.instant().truncatedTo(ChronoUnit.MICROS));
    }

    /** A referral that is there, to be changed. */
    Unfolding unfold(Filed filed, String by) {
        return new Unfolding(filed.referral(), filed.version(), by, now(), workingDays());
    }
}
