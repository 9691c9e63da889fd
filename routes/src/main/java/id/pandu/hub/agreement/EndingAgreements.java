package id.pandu.hub.agreement;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;

/** Finds the agreements whose end is near, early enough for a renewal to be signed. */
public final class EndingAgreements {

    private static final List<Integer> STAGES = List.of(7, 30, 90);

    private EndingAgreements() {}

    /**
     * An agreement whose end is near.
     *
     * @param agreement which
     * @param daysLeft 0 on its last day
     * @param stage 90, 30 or 7: it has so many days or fewer
     * @param since the day on which it came to this stage
     */
    public record Ending(AgreementVersion agreement, int daysLeft, int stage, LocalDate since) {}

    /** Those of these agreements that end soon, the nearest end first; ended ones are not among them. */
    public static List<Ending> among(Collection<AgreementVersion> agreements, LocalDate today) {
        return agreements.stream()
                .map(agreement -> ending(agreement, today))
                .flatMap(Optional::stream)
                .sorted(Comparator.comparingInt(Ending::daysLeft)
                        .thenComparing(ending -> ending.agreement().id()))
                .toList();
    }

    private static Optional<Ending> ending(AgreementVersion agreement, LocalDate today) {
        LocalDate lastDay = agreement.lastDay();
        int left = (int) ChronoUnit.DAYS.between(today, lastDay);
        return STAGES.stream()
                .filter(stage -> left >= 0 && left <= stage)
                .findFirst()
                .map(stage -> new Ending(agreement, left, stage, lastDay.minusDays(stage)));
    }
}
