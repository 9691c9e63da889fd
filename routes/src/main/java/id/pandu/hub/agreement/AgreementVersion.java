package id.pandu.hub.agreement;

import id.pandu.api.model.Agreement;
import id.pandu.api.model.Agreement.StatusEnum;
import id.pandu.api.model.AgreementTerms;
import id.pandu.api.model.Termination;
import id.pandu.hub.api.WesternIndonesianTime;
import java.time.Instant;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * One version of an agreement; versions are added and never changed.
 *
 * @param id the agreement
 * @param version from 1
 * @param terms what is agreed
 * @param termination the notice, once it is given
 * @param changedAt when this version was made
 * @param changedBy organisation and officer, or {@code file}
 * @param fileDigest digest of the terms that a file last brought; tells a changed file from a changed agreement
 */
public record AgreementVersion(
        String id,
        int version,
        AgreementTerms terms,
        @Nullable Termination termination,
        Instant changedAt,
        String changedBy,
        @Nullable String fileDigest) {

    /** The last day on which it holds. */
    public LocalDate lastDay() {
        return termination == null ? terms.validUntil() : termination.lastDay();
    }

    /** Whether it holds on a day; first and last day are in. */
    public boolean isInForce(LocalDate day) {
        return !day.isBefore(terms.validFrom()) && !day.isAfter(lastDay());
    }

    /** The version as the contract shows it. */
    public Agreement shown(LocalDate today, @Nullable Long usedToday) {
        return Agreement.builder()
                .id(id)
                .version(version)
                .status(status(today))
                .terms(terms)
                .termination(termination)
                .changedAt(WesternIndonesianTime.at(changedAt))
                .changedBy(changedBy)
                .usedToday(usedToday)
                .build();
    }

    private StatusEnum status(LocalDate today) {
        if (today.isAfter(lastDay())) {
            return StatusEnum.ENDED;
        }
        if (termination != null) {
            return StatusEnum.TERMINATING;
        }
        return isInForce(today) ? StatusEnum.ACTIVE : StatusEnum.PENDING;
    }
}
