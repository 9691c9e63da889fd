package id.pandu.hub.oversight;

import id.pandu.api.model.NoticeKind;
import id.pandu.hub.agreement.AgreementVersion;
import id.pandu.hub.agreement.EndingAgreements;
import id.pandu.hub.agreement.EndingAgreements.Ending;
import id.pandu.hub.api.WesternIndonesianTime;
import id.pandu.hub.oversight.Finding.Place;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.function.Supplier;

/** Agreements that end soon; each stands at the day on which it came to 90, 30 or 7 days. */
public final class EndingNotices implements NoticeSource {

    private final Supplier<? extends Collection<AgreementVersion>> agreements;
    private final Clock clock;

    public EndingNotices(Supplier<? extends Collection<AgreementVersion>> agreements, Clock clock) {
        this.agreements = agreements;
        this.clock = clock;
    }

    @Override
    public NoticeKind kind() {
        return NoticeKind.AGREEMENT_ENDING;
    }

    @Override
    public List<Finding> before(Place place, int limit) {
        LocalDate today = WesternIndonesianTime.today(clock);
        return EndingAgreements.among(agreements.get(), today).stream()
                .map(this::finding)
                .filter(finding -> finding.place().compareTo(place) < 0)
                .sorted(Finding.NEWEST_FIRST)
                .limit(limit)
                .toList();
    }

    private Finding finding(Ending ending) {
        String id = ending.agreement().id();
        return new Finding(
                kind(),
                new Place(
                        ending.since().atStartOfDay(WesternIndonesianTime.ZONE).toInstant(), id),
                ending.agreement().terms().consumer(),
                null,
                null,
                id,
                (long) ending.daysLeft());
    }
}
