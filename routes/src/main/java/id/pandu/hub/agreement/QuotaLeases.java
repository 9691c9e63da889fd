package id.pandu.hub.agreement;

import java.time.LocalDate;
import java.util.Map;

/** The count of every day's quota, of an agreement's by its id or of another name, shared by all nodes. Every method throws {@link id.pandu.hub.problem.UnavailableException} when it cannot be reached. */
public interface QuotaLeases {

    /**
     * Lends a block of what is left of a day's quota: a sixteenth, 64 units at most and one at least, so that little is stranded on a
     * node that has it and no use for it; and more when more callers wait for it.
     *
     * @param wanted how many callers wait, one at least
     * @return how many units; 0 when none is left
     */
    long lease(String count, LocalDate day, long quota, int wanted);

    /** Takes back what was lent and not used. */
    void giveBack(String count, LocalDate day, long units);

    /** Units of a day that are used or lent, by count. */
    Map<String, Long> used(LocalDate day);
}
